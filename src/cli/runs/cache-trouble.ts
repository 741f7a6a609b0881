import { writeFile } from 'node:fs/promises'
import { relative } from 'node:path'
import type { Problem } from '../../problem/problem.ts'
import { makeFolder } from '../../read/make-folder.ts'
import { readProblem } from '../../read/read-problem.ts'
import { systemTrouble } from '../../read/system-trouble.ts'
import { withTemporaryFile } from '../../read/temporary-file.ts'
import { cacheFolder } from './result-cache.ts'

/** Why nothing can be kept in the folder of a cache, which would silently be of no use; null when nothing is wrong. */
export async function cacheTrouble(cwd: string, location: string | undefined): Promise<Problem | null> {
  const folder = cacheFolder(cwd, location)
  const path = location ?? relative(cwd, folder)
  const trouble = await makeFolder(folder)
  if (trouble !== null) return readProblem(path, trouble)
  return withTemporaryFile(folder, async (temporary) => writeFile(temporary, '')).then(
    () => null,
    (error: unknown) => readProblem(path, systemTrouble(error)),
  )
}
