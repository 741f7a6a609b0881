import type { Problem } from './problem.ts'

/** Whether a problem is not one of a report, but kept the linter from doing its job. */
export function isFatal({ source }: Problem): boolean {
  return source !== 'rule'
}
