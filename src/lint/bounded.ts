import type { Problem } from '../problem/problem.ts'
import { remainder } from '../problem/remainder.ts'
import { bySeverity } from '../rules/severities.ts'

/** More of one rule in one file help nobody, and a flood of them must not fill the memory; still less at one place. */
const mostInFile = 500
const mostInPlace = 5

/**
 * The problems of one file, which are in order, so many of each rule at most; how many more there are is one more
 * problem, where the first of those is.
 */
export function bounded<P extends Problem>(problems: P[]): P[] {
  const kept = new Map<string, Kept>()
  const left = new Map<string, P[]>()
  const shown = problems.filter((problem) => {
    const of = kept.get(problem.id) ?? { count: 0, ends: [] }
    kept.set(problem.id, of)
    if (fits(problem, of)) return true
    const others = left.get(problem.id) ?? []
    others.push(problem)
    left.set(problem.id, others)
    return false
  })
  return [...shown, ...[...left.values()].flatMap(restOf)]
}

/** How many problems of a rule there are so far, and where those end that reach on over the next one. */
interface Kept {
  count: number
  ends: number[]
}

function fits({ place }: Problem, of: Kept): boolean {
  if (of.count === mostInFile) return false
  if (place !== null) {
    of.ends = of.ends.filter((end) => end > place.start.offset)
    if (of.ends.length === mostInPlace) return false
    of.ends.push(place.end.offset)
  }
  of.count++
  return true
}

function restOf<P extends Problem>(problems: P[]): P[] {
  const [first] = problems
  if (first === undefined) return []
  const severity = problems.map((problem) => problem.severity).reduce((a, b) => (bySeverity(a, b) <= 0 ? a : b))
  return [{ ...first, severity, outcome: remainder, data: { count: problems.length }, related: [], edits: [] }]
}
