import type { Range } from '../shared/outside.ts'

/** Neighbouring clauses of a folded text that are the same, from so many characters on. */
export function repeatedClauses(value: string, least: number): { first: Range; second: Range }[] {
  const found: { first: Range; second: Range }[] = []
  let from = 0
  let before = ''
  for (const clause of value.split(/[，；。：、！？]/u)) {
    if (clause === before && clause.length >= least && /\p{Script=Han}{4}/u.test(clause))
      found.push({
        first: { from: from - 1 - clause.length, to: from - 1 },
        second: { from, to: from + clause.length },
      })
    from += clause.length + 1
    before = clause
  }
  return found
}
