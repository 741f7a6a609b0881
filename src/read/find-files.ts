import { stat } from 'node:fs/promises'
import { basename, isAbsolute, join, resolve } from 'node:path'
import type { Problem, Trouble } from '../problem/problem.ts'
import { readProblem } from './read-problem.ts'
import { extensions } from './text-format.ts'

/** Files to read, as the user would name them, and the arguments that named none. */
export interface Found {
  files: string[]
  errors: Problem[]
}

// What word processors leave beside an open file, and what is never a report.
const ignored = ['**/~$*', '**/.~*', '**/node_modules/**', '**/.git/**']

/**
 * Resolves arguments to files: a path that exists is taken literally (`报告(1).md` is no pattern), a folder stands for
 * the reports in it, anything else is a glob. Sorted, each file once. Lock files are passed over in silence, unless
 * they are named.
 */
export async function findFiles(patterns: string[], folder: string): Promise<Found> {
  const found = await Promise.all(patterns.map((pattern) => findOne(pattern, folder)))
  const byLocation = new Map<string, string>()
  for (const path of found.flatMap((one) => one.files)) {
    const location = resolve(folder, path)
    if (!byLocation.has(location)) byLocation.set(location, path)
  }
  return {
    files: [...byLocation.values()].sort((a, b) => (a < b ? -1 : 1)),
    errors: found.flatMap((one) => one.errors),
  }
}

async function findOne(pattern: string, folder: string): Promise<Found> {
  if (/^(?:~\$|\.~)/.test(basename(pattern))) {
    return { files: [], errors: [readProblem(pattern, { id: 'lock-file' })] }
  }
  const stats = await stat(resolve(folder, pattern)).catch(() => null)
  if (stats?.isDirectory() === true) {
    const inside = await glob(`**/*.{${extensions.join(',')}}`, resolve(folder, pattern))
    return foundOr(
      inside.map((path) => join(pattern, path)),
      pattern,
      { id: 'empty-folder' },
    )
  }
  if (stats !== null) return { files: [pattern], errors: [] }
  // Without wildcards it is a name, and reading it says what is wrong with it.
  if (!/[*?{}[\]()!]/.test(pattern)) return { files: [pattern], errors: [] }
  return foundOr(await glob(pattern, folder), pattern, { id: 'no-match' })
}

async function glob(pattern: string, folder: string): Promise<string[]> {
  const tinyglobby = await import('tinyglobby')
  return tinyglobby.glob([pattern], {
    cwd: folder,
    ignore: ignored,
    absolute: isAbsolute(pattern),
    caseSensitiveMatch: false,
    expandDirectories: false,
  })
}

function foundOr(files: string[], pattern: string, trouble: Trouble): Found {
  return { files, errors: files.length === 0 ? [readProblem(pattern, trouble)] : [] }
}
