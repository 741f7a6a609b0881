import type { Problem } from '../problem/problem.ts'
import { readBytes } from './read-bytes.ts'
import { readProblem } from './read-problem.ts'
import { readRegular } from './read-regular.ts'
import type { Source } from './source.ts'

/**
 * Reads a report of so many bytes at `most`, where somebody has set a limit. `path` is shown to the user; `location` is
 * where it lies. An empty file is a text too.
 */
export async function readFile(path: string, location: string, most?: number): Promise<Source | Problem> {
  const bytes = readRegular(location, most, most === undefined ? undefined : 'report')
  return 'id' in bytes ? readProblem(path, bytes) : readBytes(path, bytes)
}
