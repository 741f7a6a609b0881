import { locate } from '../doc/origin.ts'
import { crashProblem } from '../problem/crash-problem.ts'
import type { Problem } from '../problem/problem.ts'
import type { Report } from '../report/types.ts'
import type { CompiledRule, Linter } from './compile.ts'
import { pileUp } from './pile-up.ts'
import { problemOf } from './problem-of.ts'

/**
 * What the rules of a set find in a report. Never throws: a check that does becomes a problem of its own, and the run
 * goes on.
 */
export function runRules(report: Report, { rules }: Pick<Linter, 'rules'>, path: string): Problem[] {
  const runs = (gate: boolean): Problem[][] =>
    rules.filter(({ rule }) => rule.gate === gate).map((rule) => runRule(report, rule, path))
  const gates = runs(true)
  // A check that threw says nothing about the report.
  const stopped = gates.some((problems) => problems.some(({ source }) => source === 'rule'))
  return (stopped ? gates : [...gates, ...runs(false)]).flat()
}

function runRule(report: Report, { rule, check }: CompiledRule, path: string): Problem[] {
  try {
    return pileUp(check(report)).flatMap((finding) => problemOf(finding, rule, { path, report }) ?? [])
  } catch (error) {
    return [
      crashProblem(
        error,
        { id: 'rule-crash', data: { rule: rule.id } },
        { path, place: locate(report.origin, report.anchor) },
      ),
    ]
  }
}
