import { bySeverity, severitiesOf } from './severities.ts'
import type { Outcome, Rule, Severity } from './types.ts'

/** Gives a rule the severity a configuration asks for: its highest outcome takes it, it caps the others. */
export function overrideSeverity(rule: Rule, severity: Severity): Rule {
  const [highest] = severitiesOf(rule)
  const outcomes = Object.entries(rule.outcomes).map(([name, outcome]): [string, Outcome] => {
    const keeps = outcome.severity !== highest && bySeverity(outcome.severity, severity) > 0
    return [name, keeps ? outcome : { ...outcome, severity }]
  })
  return { ...rule, outcomes: Object.fromEntries(outcomes) }
}
