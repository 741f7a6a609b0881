import type { Result } from '../lint/result.ts'
import type { Severity } from '../problem/severity.ts'

/** A result with its errors alone, and how many other problems there are. */
export function errorsOf(result: Result): Result {
  const { problems } = result
  const count = (level: Severity): number => problems.filter(({ severity }) => severity === level).length
  return {
    ...result,
    problems: problems.filter(({ severity }) => severity === 'error'),
    hidden: { warning: count('warning'), info: count('info') },
  }
}
