import type { Problem } from '../problem/problem.ts'
import { remainder } from '../problem/remainder.ts'
import { bySeverity } from '../rules/severities.ts'

/** More of one kind in one file help nobody, and a flood of them must not fill the memory. */
const most = 500

/** The problems of one file, of each rule so many at most; how many more there are is one more problem, at the first. */
export function bounded(problems: Problem[]): Problem[] {
  if (problems.length <= most) return problems
  const counts = new Map<string, number>()
  const left = new Map<string, Problem[]>()
  const kept = problems.filter((problem) => {
    const { id } = problem
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    if (count <= most) return true
    const others = left.get(id) ?? []
    others.push(problem)
    left.set(id, others)
    return false
  })
  return [...kept, ...[...left.values()].flatMap(restOf)]
}

function restOf(problems: Problem[]): Problem[] {
  const [first] = problems
  if (first === undefined) return []
  const severity = problems.map((problem) => problem.severity).reduce((a, b) => (bySeverity(a, b) <= 0 ? a : b))
  return [{ ...first, severity, outcome: remainder, data: { count: problems.length }, related: [], edits: [] }]
}
