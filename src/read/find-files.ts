import { realpathSync, type Stats, statSync } from 'node:fs'
import { basename, isAbsolute, resolve } from 'node:path'
import type { Problem, Trouble } from '../problem/problem.ts'
import { findInFolder } from './find-in-folder.ts'
import type { TroubleId } from '../problem/trouble-id.ts'
import { holdsOwnResult } from './own-result.ts'
import { readProblem } from './read-problem.ts'

/** Files to read, as the user would name them, and the arguments that named none. */
export interface Found {
  files: string[]
  errors: Problem[]
}

// What word processors leave beside an open file, and what is never a report.
const ignored = ['**/~$*', '**/.~*', '**/node_modules/**', '**/.git/**']

/** Two bytes of UTF-8 in the octal that git writes for names that are not ASCII: 云.txt is "\344\272\221.txt". */
const quotedByGit = /(?:\\[23][0-7]{2}){2}/

/**
 * Resolves arguments to files: a path that exists is taken literally (`报告(1).md` is no pattern), a folder stands for
 * the reports in it, anything else is a glob. Sorted, each file once, whatever names and links it is reached by. Lock
 * files, hidden files and results of the tool itself are passed over in silence, unless they are named.
 */
export async function findFiles(patterns: string[], folder: string): Promise<Found> {
  const found = await Promise.all(patterns.map((pattern) => findOne(pattern, folder)))
  const seen = new Set<string>()
  const files: string[] = []
  for (const path of found.flatMap((one) => one.files)) {
    const location = resolve(folder, path)
    const real = realOf(location)
    if (!seen.has(real)) files.push(path)
    seen.add(real)
  }
  return { files: files.sort((a, b) => (a < b ? -1 : 1)), errors: found.flatMap((one) => one.errors) }
}

function realOf(location: string): string {
  try {
    return realpathSync.native(location)
  } catch {
    return location
  }
}

/** null where there is nothing, or nothing may be known of it. */
function statOf(location: string): Stats | null {
  try {
    return statSync(location)
  } catch {
    return null
  }
}

async function findOne(pattern: string, folder: string): Promise<Found> {
  const refused = (id: TroubleId): Found => ({ files: [], errors: [readProblem(pattern, { id })] })
  if (/^(?:~\$|\.~)/.test(basename(pattern))) return refused('lock-file')
  const stats = statOf(resolve(folder, pattern))
  if (stats?.isDirectory() === true) {
    const inside = await findInFolder(pattern, resolve(folder, pattern))
    return foundOr(inside, pattern, { id: 'empty-folder' })
  }
  if (stats?.isFile() === true && basename(pattern).startsWith('.')) return refused('hidden-file')
  if (stats?.isFile() === true && holdsOwnResult(resolve(folder, pattern))) return refused('own-result')
  if (stats !== null) return { files: [pattern], errors: [] }
  if (quotedByGit.test(pattern)) return refused('quoted-name')
  // Without wildcards it is a name, and reading it says what is wrong with it.
  if (!/[*?{}[\]()!]/.test(pattern)) return { files: [pattern], errors: [] }
  const { files, errors } = await glob(pattern, folder)
  const others = files.filter((path) => !holdsOwnResult(resolve(folder, path)))
  return foundOr({ files: others, errors }, pattern, { id: 'no-match' })
}

async function glob(pattern: string, folder: string): Promise<Found> {
  const tinyglobby = await import('tinyglobby')
  const files = await tinyglobby.glob([pattern], {
    cwd: folder,
    ignore: ignored,
    absolute: isAbsolute(pattern),
    caseSensitiveMatch: false,
    expandDirectories: false,
    followSymbolicLinks: false,
  })
  // The glob passes over what it may not look into.
  const steps = pattern.split('/')
  const base =
    steps
      .slice(
        0,
        steps.findIndex((step) => tinyglobby.isDynamicPattern(step)),
      )
      .join('/') || (isAbsolute(pattern) ? '/' : '.')
  const { errors } = pattern.includes('**') ? await findInFolder(base, resolve(folder, base)) : { errors: [] }
  return { files, errors: errors.filter(({ path }) => path !== base) }
}

function foundOr({ files, errors }: Found, pattern: string, trouble: Trouble): Found {
  return { files, errors: files.length + errors.length === 0 ? [readProblem(pattern, trouble)] : errors }
}
