import { fixesOf } from '../edit/fixes-of.ts'
import type { Result } from '../lint/result.ts'
import { isFatal } from '../problem/is-fatal.ts'
import type { Problem } from '../problem/problem.ts'
import type { Severity } from '../problem/severity.ts'
import { remainder } from '../problem/remainder.ts'
import type { Rule } from '../rules/types.ts'

type Counts = Record<Severity, number>

/** What all files add up to. */
export interface Totals extends Counts {
  /** Files that were linted, and those of them that were fixed. */
  files: number
  fixed: number
  fixable: number
  /** Findings that are not shown. */
  hidden: number
  /** What comments or a list of known problems silence. */
  suppressed: number
  /** What a model holds to be no problem. */
  cleared: number
  /** Files with findings; `isOther`: one that is no such report. */
  byFile: (Counts & { path: string; isOther: boolean })[]
  byRule: Record<string, Counts>
  /** What kept the linter from doing its job. */
  failures: Problem[]
}

/** Those of no file. */
export function noTotals(): Totals {
  const none = { files: 0, fixed: 0, fixable: 0, hidden: 0, suppressed: 0, cleared: 0 }
  return { ...none, ...noCounts, byFile: [], byRule: {}, failures: [] }
}

/** Those of one file. */
export function totalsOf(result: Result, rules: Record<string, Rule>): Totals {
  const { path, text, problems, output, hidden = {}, suppressed = [] } = result
  const cleared = suppressed.filter(({ suppressions }) => suppressions.every(({ kind }) => kind === 'model')).length
  const found = problems.filter((problem) => !isFatal(problem))
  const counts = { ...noCounts }
  const byRule: Record<string, Counts> = {}
  for (const { id, severity, outcome, data } of found) {
    const more = outcome === remainder ? Number(data['count'] ?? 0) : 1
    counts[severity] += more
    const ofRule = (byRule[id] ??= { ...noCounts })
    ofRule[severity] += more
  }
  const isOther = found.some(({ id }) => rules[id]?.gate === true)
  return {
    ...counts,
    files: Number(text !== null),
    fixed: Number(output !== undefined),
    hidden: (hidden.warning ?? 0) + (hidden.info ?? 0),
    suppressed: suppressed.length - cleared,
    cleared,
    fixable: found.filter(isFixable).length,
    byFile: found.length === 0 ? [] : [{ path, isOther, ...counts }],
    byRule,
    failures: problems.filter(isFatal),
  }
}

/** Adds those of one file to those of the files before it. */
export function addTotals(all: Totals, one: Totals): void {
  for (const key of ['files', 'fixed', 'fixable', 'hidden', 'suppressed', 'cleared'] as const) all[key] += one[key]
  addCounts(all, one)
  for (const [id, counts] of Object.entries(one.byRule)) addCounts((all.byRule[id] ??= { ...noCounts }), counts)
  all.byFile.push(...one.byFile)
  all.failures.push(...one.failures)
}

const noCounts: Counts = { error: 0, warning: 0, info: 0 }

function addCounts(all: Counts, one: Counts): void {
  for (const level of ['error', 'warning', 'info'] as const) all[level] += one[level]
}

function isFixable({ edits, place }: Problem): boolean {
  return place?.spot === undefined && fixesOf({ edits }).length > 0
}
