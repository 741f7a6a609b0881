import type { Outcome, Rule, Severity } from './types.ts'

const ranks: Record<Severity, number> = { info: 0, warning: 1, error: 2 }

/** Compares severities: negative when the first weighs more. */
export function bySeverity(a: Severity, b: Severity): number {
  return ranks[b] - ranks[a]
}

/** Gives a rule the severity a configuration asks for: its highest outcome takes it, it caps the others. */
export function overrideSeverity(rule: Rule, severity: Severity): Rule {
  const highest = Object.values(rule.outcomes)
    .map((outcome) => outcome.severity)
    .sort(bySeverity)[0]
  const outcomes = Object.entries(rule.outcomes).map(([name, outcome]): [string, Outcome] => {
    const keeps = outcome.severity !== highest && bySeverity(outcome.severity, severity) > 0
    return [name, keeps ? outcome : { ...outcome, severity }]
  })
  return { ...rule, outcomes: Object.fromEntries(outcomes) }
}
