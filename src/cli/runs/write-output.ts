import { open, realpath, rename, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Problem } from '../../problem/problem.ts'
import { makeFolder } from '../../read/make-folder.ts'
import { readProblem } from '../../read/read-problem.ts'
import { systemTrouble } from '../../read/system-trouble.ts'
import { withTemporaryFile } from '../../read/temporary-file.ts'

/**
 * Writes texts to a file as they come, or says why not. It is a new file until all is written: what is there before stays
 * till then, and stays when anything fails. A file with something in it is replaced only by `force`, and one of the inputs
 * never, by whatever name or link: it is somebody's report. Folders that it lacks are made. Nothing is asked of `texts` where that is known before.
 */
export async function writeOutput(
  path: string,
  texts: AsyncIterable<string | Uint8Array>,
  { cwd, force, inputs }: { cwd: string; force: boolean; inputs: string[] },
): Promise<Problem | null> {
  const target = await realpath(resolve(cwd, path)).catch(() => resolve(cwd, path))
  const existing = await stat(target).catch(() => null)
  for (const input of existing === null ? [] : inputs) {
    const stats = await stat(resolve(cwd, input)).catch(() => null)
    if (stats?.dev === existing?.dev && stats?.ino === existing?.ino)
      return readProblem(path, { id: 'output-is-input' })
  }
  if (existing?.isDirectory() === true) return readProblem(path, { id: 'system', outcome: 'EISDIR' })
  if (holdsSomething(existing) && !force) return readProblem(path, { id: 'output-exists' })
  const trouble = await makeFolder(dirname(target))
  if (trouble !== null) return readProblem(path, trouble)
  // A device cannot be replaced, only written to.
  if (existing?.isFile() === false) return writeTo(target, texts, path)
  return withTemporaryFile(dirname(target), async (temporary) => {
    const problem = await writeTo(temporary, texts, path, existing?.mode)
    if (problem !== null) return problem
    const appeared = !force && holdsSomething(await stat(target).catch(() => null))
    if (appeared) return readProblem(path, { id: 'output-exists' })
    return rename(temporary, target).then(
      () => null,
      (error: unknown) => readProblem(path, systemTrouble(error)),
    )
  })
}

/** Programs make an empty file to say where they look for results; nothing is lost with it. */
function holdsSomething(stats: { size: number } | null): boolean {
  return stats !== null && stats.size > 0
}

async function writeTo(
  location: string,
  texts: AsyncIterable<string | Uint8Array>,
  path: string,
  mode?: number,
): Promise<Problem | null> {
  const failed = (error: unknown): Problem => readProblem(path, systemTrouble(error))
  const file = await open(location, 'w', mode).catch(failed)
  if (!('close' in file)) return file
  try {
    for await (const text of texts) {
      const error = await file.writeFile(text).then(
        () => null,
        (reason: unknown) => failed(reason),
      )
      if (error !== null) return error
    }
    return null
  } finally {
    await file.close()
  }
}
