import type { Severity } from '../../problem/severity.ts'
import { groupBy } from '../../report/group.ts'
import { severities } from '../../rules/severities.ts'
import type { Finding } from './state.ts'

/** The findings of one level. */
export interface Group {
  level: Severity
  rules: RuleGroup[]
}

/** The findings of one rule at one level. */
export interface RuleGroup {
  rule: string
  findings: Finding[]
}

/** Findings by level, gravest first, and by rule in the order in which the rules first found something. */
export function grouped(findings: readonly Finding[]): Group[] {
  return severities.flatMap((level) => {
    const own = findings.filter(({ problem }) => problem.severity === level)
    const rules = [...groupBy(own, ({ problem }) => problem.id)].map(([rule, all]) => ({ rule, findings: all }))
    return rules.length === 0 ? [] : [{ level, rules }]
  })
}

/** In the order in which the list shows them, which is that of ↑ and ↓. */
export function listed(findings: readonly Finding[]): Finding[] {
  return grouped(findings).flatMap(({ rules }) => rules.flatMap((group) => group.findings))
}
