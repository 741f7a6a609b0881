import type { Problem } from './problem.ts'

/** The rule that found a problem, or crashed; null for what is no rule's. */
export function ruleIdOf({ source, id, data }: Problem): string | null {
  if (source === 'rule') return id
  return typeof data['rule'] === 'string' ? data['rule'] : null
}
