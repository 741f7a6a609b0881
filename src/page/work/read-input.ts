import type { Problem } from '../../problem/problem.ts'
import { readBytes } from '../../read/read-bytes.ts'
import type { Source } from '../../read/source.ts'
import type { Input } from './protocol.ts'

/** The report that a file or a text is, or why it is none. */
export async function readInput(input: Input): Promise<Source | Problem> {
  const { path } = input
  if ('text' in input) return { path, text: input.text, format: input.format, encoding: 'utf-8', bom: false }
  return readBytes(path, new Uint8Array(input.bytes))
}
