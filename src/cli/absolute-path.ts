import { resolve } from 'node:path'
import { stdinName } from '../read/read-stdin.ts'

/** The absolute form of a path as the user gave it; standard input without a name has none. */
export function absolutePath(path: string, cwd: string): string {
  return path === stdinName ? path : resolve(cwd, path)
}
