import type { Rule, RuleSet } from './types.ts'

/** The rules of a set by their ids. */
export function rulesById({ rules }: Pick<RuleSet, 'rules'>): Record<string, Rule> {
  return Object.fromEntries(rules.map((rule) => [rule.id, rule]))
}
