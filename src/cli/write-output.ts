import { realpath, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { systemMessage } from '../read/read-file.ts'
import type { ReadError } from '../read/read-error.ts'

/**
 * Writes results to a file, or says why not. A file that exists is overwritten only by `force`, and one of the inputs
 * never, whether it could be linted or not: it is somebody's report.
 */
export async function writeOutput(
  path: string,
  text: string,
  { cwd, force, inputs }: { cwd: string; force: boolean; inputs: string[] },
): Promise<ReadError | null> {
  const location = resolve(cwd, path)
  const target = await realPath(location)
  const sources = await Promise.all(inputs.map((input) => realPath(resolve(cwd, input))))
  if (sources.includes(target)) {
    return { path, message: { zh: '是被检查的文件，不能覆盖', en: 'was linted and is not overwritten' } }
  }
  try {
    await writeFile(location, text, { flag: force ? 'w' : 'wx' })
    return null
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    return { path, message: exists ? existing : systemMessage(error) }
  }
}

/** Where a path leads through links; the path itself where there is no file yet. */
async function realPath(location: string): Promise<string> {
  return realpath(location).catch(() => location)
}

const existing = { zh: '已存在，要覆盖请加 --force', en: 'already exists; give --force to overwrite it' }
