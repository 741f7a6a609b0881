import type { Rule, Severity } from './types.ts'

/** All severities, gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info']

/** Compares severities: negative when the first weighs more. */
export function bySeverity(a: Severity, b: Severity): number {
  return severities.indexOf(a) - severities.indexOf(b)
}

/** The severities that a rule's findings can have, each once, gravest first. */
export function severitiesOf({ outcomes }: Pick<Rule, 'outcomes'>): Severity[] {
  return [...new Set(Object.values(outcomes).map(({ severity }) => severity))].sort(bySeverity)
}
