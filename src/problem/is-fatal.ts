import type { Problem } from './problem.ts'

/** Whether a problem is not one of a report, nor of a comment in it, nor of a judge, but kept the linter from doing its job. */
export function isFatal({ source }: Problem): boolean {
  return source !== 'rule' && source !== 'directive' && source !== 'judge'
}
