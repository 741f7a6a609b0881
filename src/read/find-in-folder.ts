import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../problem/problem.ts'
import { readProblem } from './read-problem.ts'
import { systemTrouble } from './system-trouble.ts'
import { extensions } from './text-format.ts'

/** What a folder holds, and what in it cannot be looked at. */
export interface Inside {
  files: string[]
  errors: Problem[]
}

const report = new RegExp(String.raw`\.(?:${extensions.join('|')})$`, 'iu')
// What word processors leave beside an open file, what is hidden, and what is never a report.
const ignored = /^(?:~\$|\.)|^node_modules$/u

/**
 * The reports in a folder and those below it. Links to files are followed, links to folders are not: they may lead
 * out of the folder, or back into it. `shown` is how the user calls the folder, `location` where it lies; `wanted` matches
 * the names of other files than reports that are looked for.
 */
export async function findInFolder(shown: string, location: string, wanted: RegExp = report): Promise<Inside> {
  const files: string[] = []
  const errors: Problem[] = []
  const folders = [{ shown, location }]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readdir(folder.location, { withFileTypes: true }).catch(systemTrouble)
    if ('id' in entries) {
      errors.push(readProblem(folder.shown, entries))
      continue
    }
    for (const entry of entries.filter(({ name }) => !ignored.test(name))) {
      const inside = { shown: join(folder.shown, entry.name), location: join(folder.location, entry.name) }
      const kind = await kindOf(entry, inside.location, wanted)
      if (kind === 'folder') folders.push(inside)
      else if (kind === 'broken') errors.push(readProblem(inside.shown, { id: 'broken-link' }))
      else if (kind === 'file') files.push(inside.shown)
    }
  }
  return { files, errors }
}

async function kindOf(
  entry: Dirent,
  location: string,
  wanted: RegExp,
): Promise<'folder' | 'file' | 'broken' | 'other'> {
  if (entry.isDirectory()) return 'folder'
  if (!wanted.test(entry.name)) return 'other'
  if (!entry.isSymbolicLink()) return 'file'
  const target = await stat(location).catch(() => null)
  if (target === null) return 'broken'
  return target.isDirectory() ? 'other' : 'file'
}
