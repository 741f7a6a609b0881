import { resolve } from 'node:path'
import type { Problem } from '../../problem/problem.ts'
import type { Found } from '../../read/find-files.ts'
import { readFile } from '../../read/read-file.ts'
import { readStdin } from '../../read/read-stdin.ts'
import type { Source } from '../../read/source.ts'
import { bytesAsked } from '../options/file-size.ts'
import type { Host } from '../host.ts'

/** Arguments of commands that read reports. */
export interface InputArgs {
  stdin: boolean
  stdinFilename?: string | undefined
  maxFileSize: string
}

/** Reads stdin if asked, then every file that was found, one after the other. */
export async function* readInputs(
  { files, errors }: Found,
  { stdin, stdinFilename, maxFileSize }: InputArgs,
  { stdin: stream, cwd }: Host,
): AsyncGenerator<Source | Problem> {
  const most = bytesAsked(maxFileSize)
  yield* errors
  if (stdin) yield await readStdin(stream, stdinFilename, most)
  for (const path of files) yield await readFile(path, resolve(cwd, path), most)
}
