import { resolve } from 'node:path'
import { isProblem } from '../../problem/is-problem.ts'
import type { Problem } from '../../problem/problem.ts'
import type { Found } from '../../read/find-files.ts'
import { openIgnoring } from '../../read/ignoring.ts'
import { readProblem } from '../../read/read-problem.ts'
import type { Wording } from '../../rules/types.ts'
import type { Setup } from '../open-setup.ts'

/** How files that are not linted were asked for. */
export interface IgnoreArgs {
  names: string[]
  noIgnore: boolean
  ignorePath: string[] | undefined
}

/** What is left of the files that were found, and those among the rest that were named. */
export interface Wanted {
  found: Found
  passedOver: string[]
}

/**
 * Leaves out the files that are ignored. One that is named is linted though git ignores it; when all are left out, that is
 * a mistake, unless each was named: then a hook asked for them.
 */
export async function keepWanted(
  found: Found,
  { names, noIgnore, ignorePath }: IgnoreArgs,
  { setup, cwd }: { setup: Setup; cwd: string },
): Promise<Wanted | Problem> {
  if (noIgnore) return { found, passedOver: [] }
  const { folder, ignores } = setup.config
  const ignoring = openIgnoring({ cwd, patterns: { folder, lines: ignores }, files: ignorePath })
  if (typeof ignoring !== 'function') return ignoring
  const named = new Set(names)
  const keeps = async (path: string): Promise<boolean> => {
    const reason = await ignoring(resolve(cwd, path))
    return reason === null || (reason === 'git' && named.has(path))
  }
  const files: string[] = []
  const left: string[] = []
  for (const path of found.files) ((await keeps(path)) ? files : left).push(path)
  const errors: Problem[] = []
  for (const error of found.errors) {
    if (error.id !== 'broken-link' || (await keeps(error.path))) errors.push(error)
  }
  const passedOver = left.filter((path) => named.has(path))
  const isLost = files.length + errors.length === 0 && left.length > passedOver.length
  return {
    found: { ...found, files, errors: isLost ? [readProblem(names.join(' '), { id: 'all-ignored' })] : errors },
    passedOver,
  }
}

/** Whether standard input has the name of a file that is ignored. */
export async function isIgnoredName(
  name: string | undefined,
  args: IgnoreArgs,
  { setup, cwd }: { setup: Setup; cwd: string },
): Promise<boolean> {
  if (name === undefined) return false
  const found = { files: [name], errors: [] }
  const wanted = await keepWanted(found, { ...args, names: [name] }, { setup, cwd })
  return !isProblem(wanted) && wanted.passedOver.length > 0
}

/** That a file that was named is not linted. */
export function passedOverNote(path: string): Wording {
  return {
    zh: `${path}: 按忽略规则没有检查，要检查请加 --no-ignore`,
    en: `${path}: is ignored and was not linted; --no-ignore lints it`,
  }
}
