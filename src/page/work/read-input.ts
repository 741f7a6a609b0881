import type { Problem } from '../../problem/problem.ts'
import { decode } from '../../read/decode.ts'
import { readProblem } from '../../read/read-problem.ts'
import type { Source } from '../../read/source.ts'
import { textFormat } from '../../read/text-format.ts'
import { unsupportedContent, unsupportedName } from '../../read/unsupported.ts'
import type { Input } from './protocol.ts'

/** The report that a file or a text is, or why it is none. */
export async function readInput(input: Input): Promise<Source | Problem> {
  const { path } = input
  if ('text' in input) return { path, text: input.text, format: input.format, encoding: 'utf-8', bom: false }
  return Promise.resolve(readBytes(path, new Uint8Array(input.bytes)))
}

function readBytes(path: string, bytes: Uint8Array): Source | Problem {
  const unsupported = unsupportedName(path) ?? unsupportedContent(bytes)
  if (unsupported !== null) return readProblem(path, unsupported)
  const decoded = decode(bytes)
  return 'trouble' in decoded ? readProblem(path, decoded.trouble) : { path, format: textFormat(path), ...decoded }
}
