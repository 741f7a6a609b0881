import type { Problem } from '../problem/problem.ts'
import { decode } from './decode.ts'
import { readProblem } from './read-problem.ts'
import type { TextSource } from './source.ts'
import { textFormat } from './text-format.ts'
import { unsupportedContent } from './unsupported.ts'

/** The text that bytes are, or why they are none. */
export function readText(path: string, bytes: Uint8Array): TextSource | Problem {
  const unsupported = unsupportedContent(bytes)
  if (unsupported !== null) return readProblem(path, unsupported)
  const decoded = decode(bytes)
  return 'trouble' in decoded ? readProblem(path, decoded.trouble) : { path, format: textFormat(path), ...decoded }
}
