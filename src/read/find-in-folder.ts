import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Problem } from '../problem/problem.ts'
import { readProblem } from './read-problem.ts'
import { isWantedFile, isWantedFolder } from './folder-entries.ts'
import { holdsOwnResult } from './own-result.ts'
import { systemTrouble } from './system-trouble.ts'

/** What a folder holds, and what in it cannot be looked at. */
export interface Inside {
  files: string[]
  errors: Problem[]
}

/**
 * The reports in a folder and those below it, with what may have been handed in as one; results that the tool itself
 * wrote there are none. Links to files are followed, links to folders are not: they may lead out of the folder, or back
 * into it. `shown` is how the user calls the folder, `location` where it lies; `isWanted` tells by its name and its
 * folder's which file is looked for.
 */
export async function findInFolder(shown: string, location: string, isWanted = isWantedFile): Promise<Inside> {
  const files: string[] = []
  const errors: Problem[] = []
  const folders = [{ shown, location }]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readdir(folder.location, { withFileTypes: true }).catch(systemTrouble)
    if ('id' in entries) {
      errors.push(readProblem(folder.shown, entries))
      continue
    }
    const name = basename(folder.location)
    for (const entry of entries) {
      const inside = { shown: join(folder.shown, entry.name), location: join(folder.location, entry.name) }
      const kind = await kindOf(entry, inside.location, isWanted(entry.name, name))
      if (kind === 'folder') folders.push(inside)
      else if (kind === 'broken') errors.push(readProblem(inside.shown, { id: 'broken-link' }))
      else if (kind === 'file' && !holdsOwnResult(inside.location)) files.push(inside.shown)
    }
  }
  return { files, errors }
}

async function kindOf(
  entry: Dirent,
  location: string,
  isWanted: boolean,
): Promise<'folder' | 'file' | 'broken' | 'other'> {
  if (entry.isDirectory()) return isWantedFolder(entry.name) ? 'folder' : 'other'
  if (!isWanted) return 'other'
  if (!entry.isSymbolicLink()) return 'file'
  const target = await stat(location).catch(() => null)
  if (target === null) return 'broken'
  return target.isDirectory() ? 'other' : 'file'
}
