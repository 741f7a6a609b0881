import type { Problem } from '../problem/problem.ts'
import { decode } from './decode.ts'
import { readProblem } from './read-problem.ts'
import type { TextSource } from './source.ts'
import { textFormat } from './text-format.ts'
import { misnamed } from './unsupported.ts'

/** The text that bytes are, or why they are none. */
export function readText(path: string, bytes: Uint8Array): TextSource | Problem {
  const empty = bytes.length === 0 ? misnamed(path, bytes) : null
  if (empty !== null) return readProblem(path, empty)
  const decoded = decode(bytes)
  if (!('trouble' in decoded)) return { path, format: textFormat(path), ...decoded }
  const { trouble } = decoded
  const isNoText = trouble.id === 'binary' || trouble.id === 'unknown-encoding'
  return readProblem(path, (isNoText ? misnamed(path, bytes) : null) ?? trouble)
}
