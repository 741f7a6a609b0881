import { fixesOf } from '../edit/fixes-of.ts'
import type { Result } from '../lint/result.ts'
import { isFatal } from '../problem/is-fatal.ts'
import type { Problem, Severity } from '../problem/problem.ts'
import { remainder } from '../problem/remainder.ts'
import type { Format } from './format.ts'
import type { FormatOptions } from './options.ts'
import { stylishChanges } from './stylish-changes.ts'
import { stylishFile } from './stylish-file.ts'
import { type Counts, noCounts, stylishSummary, type Totals } from './stylish-summary.ts'

/** For people: findings by file, level and rule, then how many there are, and what could not be checked. */
export function stylish(options: FormatOptions): Format {
  let totals: Totals = {
    ...noCounts,
    files: 0,
    fixed: 0,
    fixable: 0,
    hidden: 0,
    suppressed: 0,
    cleared: 0,
    byFile: [],
    byRule: {},
    failures: [],
  }
  return {
    begin: () => '',
    file: (result) => {
      totals = withResult(totals, result, options)
      const changes = stylishChanges(result, options)
      const problems = stylishFile(result, options)
      const lines = [...changes, ...(changes.length > 0 && problems.length > 0 ? [''] : []), ...problems]
      return lines.length === 0 ? '' : `${lines.join('\n')}\n\n`
    },
    end: () => `${stylishSummary(totals, options).join('\n')}\n`,
  }
}

function withResult(totals: Totals, result: Result, { rules }: FormatOptions): Totals {
  const { path, text, problems, output, hidden = {}, suppressed = [] } = result
  const cleared = suppressed.filter(({ suppressions }) => suppressions.every(({ kind }) => kind === 'model')).length
  const found = problems.filter((problem) => !isFatal(problem))
  const counts = found.reduce(plus, noCounts)
  const byRule = { ...totals.byRule }
  for (const problem of found) byRule[problem.id] = plus(byRule[problem.id] ?? noCounts, problem)
  const isOther = found.some(({ id }) => rules[id]?.gate === true)
  return {
    error: totals.error + counts.error,
    warning: totals.warning + counts.warning,
    info: totals.info + counts.info,
    files: totals.files + Number(text !== null),
    fixed: totals.fixed + Number(output !== undefined),
    hidden: totals.hidden + (hidden.warning ?? 0) + (hidden.info ?? 0),
    suppressed: totals.suppressed + suppressed.length - cleared,
    cleared: totals.cleared + cleared,
    fixable: totals.fixable + found.filter(isFixable).length,
    byFile: found.length === 0 ? totals.byFile : [...totals.byFile, { path, isOther, ...counts }],
    byRule,
    failures: [...totals.failures, ...problems.filter(isFatal)],
  }
}

function isFixable({ edits, place }: Problem): boolean {
  return place?.spot === undefined && fixesOf({ edits }).length > 0
}

function plus(counts: Counts, { severity, outcome, data }: Problem): Counts {
  const more = outcome === remainder ? Number(data['count'] ?? 0) : 1
  return { ...counts, [severity satisfies Severity]: counts[severity] + more }
}
