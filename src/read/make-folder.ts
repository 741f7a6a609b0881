import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Trouble } from '../problem/problem.ts'
import { systemTrouble } from './system-trouble.ts'

/** Makes a folder with all those above it that are not there, or says why not. */
export async function makeFolder(folder: string): Promise<Trouble | null> {
  try {
    // One by one: where none can be made (/proc), mkdir would try all of them for ever.
    for (const one of await missing(folder)) await mkdir(one).catch(unlessThere)
    return (await stat(folder)).isDirectory() ? null : { id: 'no-output-folder' }
  } catch (error) {
    return codeOf(error) === 'ENOTDIR' ? { id: 'no-output-folder' } : systemTrouble(error)
  }
}

/** The folders that are not there, the topmost first. */
async function missing(folder: string): Promise<string[]> {
  const isThere = await stat(folder).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error
      return false
    },
  )
  return isThere || dirname(folder) === folder ? [] : [...(await missing(dirname(folder))), folder]
}

/** Another run may make it, too. */
function unlessThere(error: unknown): void {
  if (codeOf(error) !== 'EEXIST') throw error
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
