import { realpath, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Problem } from '../problem/problem.ts'
import { readProblem } from '../read/read-problem.ts'
import { systemTrouble } from '../read/system-trouble.ts'

/**
 * Writes results to a file, or says why not. A file that exists is overwritten only by `force`, and one of the inputs
 * never, whether it could be linted or not: it is somebody's report.
 */
export async function writeOutput(
  path: string,
  text: string,
  { cwd, force, inputs }: { cwd: string; force: boolean; inputs: string[] },
): Promise<Problem | null> {
  const location = resolve(cwd, path)
  const target = await realPath(location)
  const sources = await Promise.all(inputs.map((input) => realPath(resolve(cwd, input))))
  if (sources.includes(target)) {
    return readProblem(path, { id: 'output-is-input' })
  }
  try {
    await writeFile(location, text, { flag: force ? 'w' : 'wx' })
    return null
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    return readProblem(path, exists ? { id: 'output-exists' } : systemTrouble(error))
  }
}

/** Where a path leads through links; the path itself where there is no file yet. */
async function realPath(location: string): Promise<string> {
  return realpath(location).catch(() => location)
}
