import type { Problem } from './problem.ts'

/** The rule that found a problem, or crashed; of a comment what is wrong with it; null for what is no rule's. */
export function ruleIdOf({ source, id, data }: Problem): string | null {
  if (source === 'rule' || source === 'directive') return id
  return typeof data['rule'] === 'string' ? data['rule'] : null
}
