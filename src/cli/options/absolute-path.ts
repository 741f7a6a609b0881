import { resolve } from 'node:path'
import { stdinName } from '../../read/read-stdin.ts'

/** What is no file: standard input without a name, and the option for a rule set that is not there. */
const noFiles = [stdinName, '--rules']

/** The absolute form of a path as the user gave it. */
export function absolutePath(path: string, cwd: string): string {
  return noFiles.includes(path) ? path : resolve(cwd, path)
}
