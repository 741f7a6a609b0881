import { applyEdits } from '../edit/apply-edits.ts'
import { fixesOf } from '../edit/fixes-of.ts'
import type { Problem } from '../problem/problem.ts'
import type { TextSource } from '../read/source.ts'
import { bounded } from './bounded.ts'
import { type Change, changesOf } from './changes.ts'
import type { Linter } from './compile.ts'
import { examine, type Examined } from './examine.ts'
import { errorsIn, harmfulFixes } from './harmful-fixes.ts'
import type { Result } from './result.ts'

const mostPasses = 10

/** A report with its fixes made. */
export interface Fixed {
  /** As it was read, but for the text. */
  source: TextSource
  /** What the rules say of the new text; with `output` if that differs from the old. */
  result: Result
  /** How many problems were fixed, those included that only a fix brought about. */
  fixed: number
}

/**
 * Lints and fixes a report until nothing changes, at most ten times; only problems that are `wanted` are fixed, and none
 * whose fix would bring about another error.
 */
export async function fixSource(
  source: TextSource,
  linter: Linter,
  { wanted = () => true }: { wanted?: (problem: Problem) => boolean } = {},
): Promise<Fixed> {
  let last = source
  let found = await examine(source, linter)
  let fixed = 0
  const changes: Change[] = []
  for (let pass = 0; pass < mostPasses; pass++) {
    const next = await fixOnce(last, found, { linter, wanted, most: mostOf(source.text) })
    if (next === null) break
    changes.push(...changesOf(next.made, last.text))
    last = next.source
    found = next.found
    fixed += next.made.length
  }
  const { problems, suppressed, shortcomings, stats } = found
  const left = { problems: bounded(problems), suppressed: bounded(suppressed) }
  const result = { path: source.path, text: last.text, ...left, shortcomings, ...(stats && { stats }) }
  if (last.text === source.text) return { source: last, result, fixed }
  // As with ESLint, whoever writes the output needs to know of no byte order mark.
  const output = (source.bom ? '\ufeff' : '') + last.text
  return { source: last, result: { ...result, output, fixed: { before: source.text, changes, written: false } }, fixed }
}

interface Pass {
  source: TextSource
  found: Examined
  /** The problems that were fixed. */
  made: Problem[]
}

/**
 * Makes all fixes that are wanted; where there are more errors afterwards, only those that are not beside one. Null where
 * there is nothing to be made, or it would do harm.
 */
async function fixOnce(
  source: TextSource,
  { problems }: Examined,
  { linter, wanted, most }: { linter: Linter; wanted: (problem: Problem) => boolean; most: number },
): Promise<Pass | null> {
  const attempt = async (fixable: Problem[]): Promise<Pass | null> => {
    const { text, made } = applyEdits(source.text, fixable.map(fixesOf))
    if (text === source.text || text.length > most) return null
    const fixed = { ...source, text }
    return { source: fixed, found: await examine(fixed, linter), made: made.flatMap((at) => fixable[at] ?? []) }
  }
  const doesHarm = ({ found }: Pass): boolean => errorsIn(found.problems) > errorsIn(problems)
  const fixable = problems.filter(wanted)
  const first = await attempt(fixable)
  if (first === null || !doesHarm(first)) return first
  const harmful = harmfulFixes(first.made, first.found.problems)
  const second = await attempt(fixable.filter((problem) => !harmful.has(problem)))
  return second === null || doesHarm(second) ? null : second
}

/** Corrections leave a report about as long as it is; a rule whose fix feeds itself would fill the memory. */
function mostOf(before: string): number {
  return 2 * before.length + 10_000
}
