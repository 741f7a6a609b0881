import type { Problem } from './problem.ts'

/** Tells a problem from what was wanted. */
export function isProblem(value: object): value is Problem {
  return 'severity' in value && 'source' in value
}
