import { stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { allRules } from '../../config/all-rules.ts'
import { type Known, type KnownOfFile, knownOf, withoutKnown } from '../../lint/known-problems.ts'
import type { Result } from '../../lint/result.ts'
import { isProblem } from '../../problem/is-problem.ts'
import type { Problem } from '../../problem/problem.ts'
import { readProblem } from '../../read/read-problem.ts'
import { readSuppressions, suppressionsTrouble, writeSuppressions } from '../../read/suppressions-file.ts'
import { nearest } from '../../rules/nearest.ts'
import type { Wording } from '../../rules/types.ts'
import type { Setup } from '../open-setup.ts'
import { pathIn } from '../options/path-in.ts'

/** How a list of known problems was asked for. */
export interface SuppressArgs {
  suppressAll: boolean
  suppressRule: string[] | undefined
  pruneSuppressions: boolean
  suppressionsLocation: string | undefined
}

/** A list of known problems at work. */
export interface Suppressing {
  /** Nothing is known, and nothing is to be: results stay as they are. */
  idle: boolean
  /** Why the list could not be written, before anything is said to be known; null when nothing is wrong. */
  trouble: () => Promise<Problem | null>
  /** A result without what is known. */
  apply: (result: Result) => Result
  /** Writes the list if asked; what there is to say of it, or what went wrong. */
  finish: () => Promise<{ problem: Problem } | { note: Wording | null }>
}

const fileName = 'fazhilint-suppressions.json'

/** Opens the list of known problems, which lies beside the configuration, or in the current folder. */
export function openSuppressing(
  args: SuppressArgs,
  { setup: { config }, cwd }: { setup: Setup; cwd: string },
): Suppressing | Problem {
  const { suppressAll, suppressRule, pruneSuppressions, suppressionsLocation } = args
  const location = resolve(cwd, suppressionsLocation ?? join(config.folder, fileName))
  const path = suppressionsLocation ?? relative(cwd, location)
  const read = readSuppressions(path, location)
  if (read !== null && isProblem(read)) return read
  const adds = suppressAll || suppressRule !== undefined
  if (read === null && suppressionsLocation !== undefined && !adds) {
    return readProblem(path, { id: 'system', outcome: 'ENOENT', data: { code: 'ENOENT' } })
  }
  const isWritten = adds || (pruneSuppressions && read !== null)
  const listed: Known = { ...read }
  const folder = dirname(location)
  let [added, gone] = [0, 0]

  const apply = (result: Result): Result => {
    const key = pathIn(folder, result.path, cwd)
    if (result.text === null || key === null) return result
    const before = Object.hasOwn(listed, key) ? (listed[key] ?? {}) : {}
    const wanted = adds ? result.problems.filter(({ id }) => suppressRule?.includes(id) ?? true) : []
    const now = adds ? renewed(before, knownOf(wanted, result.text), suppressRule) : before
    if (Object.keys(now).length === 0 && Object.keys(before).length === 0) return result
    const matched = withoutKnown(result, now)
    const kept = pruneSuppressions ? matched.kept : now
    added += adds ? countOf(now) - countOf(before) : 0
    gone += matched.gone
    if (Object.keys(kept).length > 0) listed[key] = kept
    else Reflect.deleteProperty(listed, key)
    return matched.result
  }

  const finish: Suppressing['finish'] = async () => {
    if (pruneSuppressions) gone += await dropMissing(listed, folder)
    const problem = isWritten ? await writeSuppressions(path, location, listed) : null
    if (problem !== null) return { problem }
    if (adds) return { note: noteOf.added(added, path) }
    if (pruneSuppressions) return { note: read === null ? noteOf.none(path) : noteOf.pruned(gone, path) }
    return { note: gone > 0 ? noteOf.gone(gone, path) : null }
  }
  const trouble: Suppressing['trouble'] = async () => (isWritten ? suppressionsTrouble(path, location) : null)
  return { idle: read === null && !adds, trouble, apply, finish }
}

/** Of the rules that are wanted what there is now, of the others what there was. */
function renewed(before: KnownOfFile, now: KnownOfFile, wanted: readonly string[] | undefined): KnownOfFile {
  const others = Object.entries(before).filter(([id]) => wanted !== undefined && !wanted.includes(id))
  return Object.fromEntries([...others, ...Object.entries(now)].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Takes out files that are no longer there; returns how many problems those had. */
async function dropMissing(listed: Known, folder: string): Promise<number> {
  let dropped = 0
  for (const [key, known] of Object.entries(listed)) {
    if ((await stat(join(folder, key)).catch(() => null)) !== null) continue
    dropped += countOf(known)
    Reflect.deleteProperty(listed, key)
  }
  return dropped
}

function countOf(known: KnownOfFile): number {
  return Object.values(known).reduce((sum, { fingerprints }) => sum + fingerprints.length, 0)
}

const noteOf = {
  added: (count: number, path: string): Wording => ({
    zh: `${count > 0 ? `新记下 ${count} 个问题` : '没有新的问题要记'}，${path} 中的问题以后不再报告`,
    en: `${count} more known problems; what is in ${path} is no longer reported`,
  }),
  pruned: (count: number, path: string): Wording => ({
    zh: `从 ${path} 删去了 ${count} 个已不存在的问题`,
    en: `${count} problems that are gone were removed from ${path}`,
  }),
  none: (path: string): Wording => ({
    zh: `没有清单 ${path}，没有可删的；现有的问题用 --suppress-all 记下`,
    en: `there is no list ${path} to remove anything from; --suppress-all makes one`,
  }),
  gone: (count: number, path: string): Wording => ({
    zh: `${path} 中有 ${count} 个问题已不存在，可用 --prune-suppressions 删去`,
    en: `${count} problems in ${path} are gone; --prune-suppressions removes them`,
  }),
}

/** What makes no sense in how a list was asked for; null when all does. */
export function suppressMisuse(args: SuppressArgs & { stdin: boolean }): Wording | null {
  const { suppressAll, suppressRule, pruneSuppressions, stdin } = args
  const ways = [suppressAll, suppressRule !== undefined, pruneSuppressions].filter(Boolean).length
  if (ways > 1) {
    return {
      zh: '--suppress-all、--suppress-rule、--prune-suppressions 只能用一个',
      en: '--suppress-all, --suppress-rule and --prune-suppressions cannot be used together',
    }
  }
  return ways > 0 && stdin
    ? { zh: '标准输入没有文件名，不能记入清单', en: 'what comes from standard input cannot be listed' }
    : null
}

/** A rule that is to be suppressed and is not there; null where all are. */
export function unknownSuppressed({ suppressRule = [] }: SuppressArgs, { ruleSet }: Setup): Wording | null {
  const known = allRules(ruleSet).map(({ id }) => id)
  const unknown = suppressRule.find((id) => !known.includes(id))
  if (unknown === undefined) return null
  const likely = nearest(unknown, known)
  return {
    zh: `--suppress-rule：没有规则“${unknown}”${likely === null ? '' : `，是不是 ${likely}？`}`,
    en: `--suppress-rule: there is no rule ‘${unknown}’${likely === null ? '' : `; did you mean ${likely}?`}`,
  }
}
