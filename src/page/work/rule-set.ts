import { documentDate } from '../../checks/document-date.ts'
import { requiredPart } from '../../checks/required-part.ts'
import type { RuleSet } from '../../rules/types.ts'
import { overrideSeverity } from '../../rules/override-severity.ts'
import type { About, Severities } from './protocol.ts'

/** A rule set as it was built, opened. */
export function openRuleSet(json: ArrayBuffer): RuleSet {
  return JSON.parse(new TextDecoder().decode(json)) as RuleSet
}

/** The rules with the severities that a user wants; one that is `off` is not run. */
export function withSeverities(ruleSet: RuleSet, wanted: Severities): RuleSet {
  const rules = ruleSet.rules.flatMap((rule) => {
    const severity = wanted[rule.id]
    if (severity === 'off') return []
    return severity === undefined ? rule : overrideSeverity(rule, severity)
  })
  return { ...ruleSet, rules }
}

/** What people are told of a rule set. */
export function aboutOf({ name, rules, basis, vocabulary }: RuleSet): About {
  return {
    name,
    basis,
    required: rules.flatMap(({ check }) => {
      const { part } = check.options
      return check.kind === requiredPart.name && typeof part === 'string' ? part : []
    }),
    deadlines: rules.flatMap(({ id, check: { kind, options } }) => {
      // With a first day as well, it tells whether the date fits the year at all.
      const isDeadline = kind === documentDate.name && typeof options['before'] === 'string'
      return isDeadline && typeof options['after'] !== 'string' ? id : []
    }),
    // Options may be long lists of words, and the page runs no check.
    rules: Object.fromEntries(rules.map((rule) => [rule.id, { ...rule, check: { ...rule.check, options: {} } }])),
    parts: Object.fromEntries(
      Object.entries(vocabulary.parts).map(([key, part]) => [key, { zh: part.name, en: part.en }]),
    ),
  }
}
