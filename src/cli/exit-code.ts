import type { Result } from '../lint/result.ts'
import { isFatal } from '../problem/is-fatal.ts'
import type { Severity } from '../problem/severity.ts'
import { severities } from '../rules/severities.ts'
import type { ExitCode } from './host.ts'

/** From which level on findings make the run fail; `never` leaves that to the limit of warnings. */
export type FailOn = Severity | 'never'

/** How many findings there are of each level; info is no warning. `fatal` is what kept the linter from doing its job. */
export type Counts = Record<Severity | 'fatal', number>

export const noCounts: Counts = { error: 0, warning: 0, info: 0, fatal: 0 }

/** Those of one file. */
export function countsOf({ problems }: Pick<Result, 'problems'>): Counts {
  const counts = { ...noCounts }
  for (const problem of problems) counts[isFatal(problem) ? 'fatal' : problem.severity]++
  return counts
}

/** Those of several files. */
export function sumOf(some: Counts, more: Counts): Counts {
  const { error, warning, info, fatal } = more
  return {
    error: some.error + error,
    warning: some.warning + warning,
    info: some.info + info,
    fatal: some.fatal + fatal,
  }
}

/** How the run ends: 2 where something failed, 1 for a finding at or above the level, or for too many warnings. */
export function exitCodeOf(counts: Counts, failOn: FailOn, maxWarnings: number): ExitCode {
  if (counts.fatal > 0) return 2
  const failing = failOn === 'never' ? [] : severities.slice(0, severities.indexOf(failOn) + 1)
  return failing.some((severity) => counts[severity] > 0) || counts.warning > maxWarnings ? 1 : 0
}
