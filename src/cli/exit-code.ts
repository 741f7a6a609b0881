import { severities } from '../rules/severities.ts'
import type { Result } from '../lint/result.ts'
import type { Severity } from '../rules/types.ts'

/** From which level on findings make the run fail; `never` leaves that to the limit of warnings. */
export type FailOn = Severity | 'never'

/** Whether the run fails: 1 for a finding at or above the level, or for more warnings than allowed. */
export function exitCodeOf(results: Result[], failOn: FailOn, maxWarnings: number): 0 | 1 {
  const failing = failOn === 'never' ? [] : severities.slice(0, severities.indexOf(failOn) + 1)
  const failed = results.some(({ problems }) => problems.some(({ severity }) => failing.includes(severity)))
  return failed || warningCount(results) > maxWarnings ? 1 : 0
}

/** How many findings are warnings; info is none. */
export function warningCount(results: Result[]): number {
  return results.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'warning').length
}
