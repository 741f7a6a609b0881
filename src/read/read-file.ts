import { readFile as readBytes } from 'node:fs/promises'
import type { Problem } from '../problem/problem.ts'
import { decode } from './decode.ts'
import { readProblem } from './read-problem.ts'
import type { Source } from './source.ts'
import { systemTrouble } from './system-trouble.ts'
import { textFormat } from './text-format.ts'
import { unsupportedContent, unsupportedName } from './unsupported.ts'

/** Reads a report. `path` is shown to the user; `location` is where it lies. An empty file is a text too. */
export async function readFile(path: string, location: string): Promise<Source | Problem> {
  const unsupported = unsupportedName(path)
  try {
    const bytes = await readBytes(location)
    return unsupported === null ? sourceOf(path, bytes) : readProblem(path, unsupported)
  } catch (error) {
    return readProblem(path, systemTrouble(error))
  }
}

/** The report that bytes are, or why they are none. */
export function sourceOf(path: string, bytes: Uint8Array): Source | Problem {
  const unsupported = unsupportedContent(bytes)
  if (unsupported !== null) return readProblem(path, unsupported)
  const decoded = decode(bytes)
  return 'trouble' in decoded ? readProblem(path, decoded.trouble) : { path, format: textFormat(path), ...decoded }
}
