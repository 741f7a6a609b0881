import type { Rule, RuleSet } from '../rules/types.ts'

/** The rules of a set with those that it turns off. */
export function allRules({ rules, off = [] }: Pick<RuleSet, 'rules' | 'off'>): Rule[] {
  return [...rules, ...off].sort((a, b) => (a.id < b.id ? -1 : 1))
}
