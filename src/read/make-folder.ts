import { mkdir } from 'node:fs/promises'
import type { Trouble } from '../problem/problem.ts'
import { systemTrouble } from './system-trouble.ts'

/** Makes a folder with all those above it that are not there, or says why not. */
export async function makeFolder(folder: string): Promise<Trouble | null> {
  try {
    await mkdir(folder, { recursive: true })
    return null
  } catch (error) {
    return isFile(error) ? { id: 'no-output-folder' } : systemTrouble(error)
  }
}

/** Whether a file stands where a folder should. */
function isFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'ENOTDIR')
}
