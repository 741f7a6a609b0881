import type { Problem } from '../problem/problem.ts'
import { decode } from './decode.ts'
import { readProblem } from './read-problem.ts'
import { readRegular } from './read-regular.ts'
import type { Source } from './source.ts'
import { textFormat } from './text-format.ts'
import { unsupportedContent, unsupportedName } from './unsupported.ts'

/** Reads a report. `path` is shown to the user; `location` is where it lies. An empty file is a text too. */
export async function readFile(path: string, location: string): Promise<Source | Problem> {
  const unsupported = unsupportedName(path)
  const bytes = await readRegular(location)
  if ('id' in bytes) return readProblem(path, bytes)
  return unsupported === null ? sourceOf(path, bytes) : readProblem(path, unsupported)
}

/** The report that bytes are, or why they are none. */
export function sourceOf(path: string, bytes: Uint8Array): Source | Problem {
  const unsupported = unsupportedContent(bytes)
  if (unsupported !== null) return readProblem(path, unsupported)
  const decoded = decode(bytes)
  return 'trouble' in decoded ? readProblem(path, decoded.trouble) : { path, format: textFormat(path), ...decoded }
}
