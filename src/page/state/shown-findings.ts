import type { Filter, Finding } from './state.ts'

/** The findings that a filter lets through. */
export function shownFindings(findings: readonly Finding[], filter: Filter, done: readonly string[]): Finding[] {
  const gone = new Set(filter.done ? [] : done)
  return findings.filter(
    ({ problem, key }) =>
      filter.levels.includes(problem.severity) &&
      (filter.rule === null || problem.id === filter.rule) &&
      !gone.has(key),
  )
}
