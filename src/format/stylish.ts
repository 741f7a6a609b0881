import { fixesOf } from '../edit/fixes-of.ts'
import type { Result } from '../lint/result.ts'
import { isFatal } from '../problem/is-fatal.ts'
import { severities } from '../rules/severities.ts'
import type { Format } from './format.ts'
import type { FormatOptions } from './options.ts'
import { stylishChanges } from './stylish-changes.ts'
import { stylishProblems } from './stylish-problems.ts'
import { stylishSummary, type Totals } from './stylish-summary.ts'

/**
 * For people. The first line of each finding is `path:line:column level message [rule-id]`, for editors to match;
 * basis and remedy follow the first finding of each rule in a file, since they are the same for all.
 */
export function stylish(options: FormatOptions): Format {
  let totals: Totals = {
    files: 0,
    fixed: 0,
    problems: 0,
    error: 0,
    warning: 0,
    info: 0,
    fixable: 0,
    suppressed: 0,
    hidden: { warning: 0, info: 0 },
    failures: [],
  }
  return {
    begin: () => '',
    file: (result) => {
      totals = withResult(totals, result)
      const changes = stylishChanges(result, options)
      const problems = stylishProblems(result, options)
      const lines = [...changes, ...(changes.length > 0 && problems.length > 0 ? [''] : []), ...problems]
      return lines.length === 0 ? '' : `${lines.join('\n')}\n\n`
    },
    end: () => `${stylishSummary(totals, options).join('\n')}\n`,
  }
}

function withResult(totals: Totals, { text, problems, suppressed = [], hidden = {}, output }: Result): Totals {
  const found = problems.filter((problem) => !isFatal(problem))
  const count = Object.fromEntries(
    severities.map((severity) => [
      severity,
      totals[severity] + found.filter((problem) => problem.severity === severity).length,
    ]),
  )
  return {
    ...totals,
    ...count,
    files: totals.files + Number(text !== null),
    fixed: totals.fixed + Number(output !== undefined),
    problems: totals.problems + found.length,
    fixable: totals.fixable + found.filter((problem) => fixesOf(problem).length > 0).length,
    suppressed: totals.suppressed + suppressed.length,
    hidden: {
      warning: totals.hidden.warning + (hidden.warning ?? 0),
      info: totals.hidden.info + (hidden.info ?? 0),
    },
    failures: [...totals.failures, ...problems.filter(isFatal)],
  }
}
