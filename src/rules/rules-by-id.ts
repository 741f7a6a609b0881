import type { Rule, RuleSet } from './types.ts'

/** The rules of a set by their ids, those that are off too: a configuration may turn them on. */
export function rulesById({ rules, off = [] }: Pick<RuleSet, 'rules' | 'off'>): Record<string, Rule> {
  return Object.fromEntries([...off, ...rules].map((rule) => [rule.id, rule]))
}
