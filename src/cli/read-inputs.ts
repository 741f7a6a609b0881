import { resolve } from 'node:path'
import { findFiles } from '../read/find-files.ts'
import type { Problem } from '../problem/problem.ts'
import { readFile } from '../read/read-file.ts'
import { readStdin } from '../read/read-stdin.ts'
import type { Source } from '../read/source.ts'
import type { Host } from './host.ts'

/** Arguments of commands that read reports. */
export interface InputArgs {
  stdin: boolean
  stdinFilename?: string | undefined
}

/** Reads stdin if asked, then every file that the patterns name, one after the other. */
export async function* readInputs(
  patterns: string[],
  { stdin, stdinFilename }: InputArgs,
  { stdin: stream, cwd }: Host,
): AsyncGenerator<Source | Problem> {
  const { files, errors } = await findFiles(patterns, cwd)
  yield* errors
  if (stdin) yield await readStdin(stream, stdinFilename)
  for (const path of files) yield await readFile(path, resolve(cwd, path))
}
