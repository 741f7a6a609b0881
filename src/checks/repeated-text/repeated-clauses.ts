import type { Range } from '../shared/outside.ts'

/** From so many characters on a clause is no set phrase. */
const least = 6
/** What may stand before the first of two: 我局, 2024年我局持续. */
const longestLead = 10
const negated = /[不未非无没勿莫别免的和与及或]$|没有$|禁止$/u

/**
 * Neighbouring clauses of a folded text that are the same; the first may have its subject before
 * it. So are two in a row that stand twice (2024年，组织评查2次。2024年，组织评查2次。): of them the latter is told.
 */
export function repeatedClauses(value: string): { first: Range; second: Range }[] {
  const found: { first: Range; second: Range }[] = []
  let from = 0
  let [before, second, third] = ['', '', '']
  for (const clause of value.split(/[，；。：、！？]/u)) {
    if (clause.length >= least && /\p{Script=Han}{4}/u.test(clause) && isSaidBefore(clause, before))
      found.push({
        first: { from: from - 1 - clause.length, to: from - 1 },
        second: { from, to: from + clause.length },
      })
    else if (clause.length >= least && /\p{Script=Han}{4}/u.test(clause) && clause === second && before === third)
      found.push({
        first: { from: from - 2 - before.length - clause.length, to: from - 2 - before.length },
        second: { from, to: from + clause.length },
      })
    from += clause.length + 1
    ;[third, second, before] = [second, before, clause]
  }
  return found
}

function isSaidBefore(clause: string, before: string): boolean {
  if (!before.endsWith(clause)) return false
  const lead = before.slice(0, before.length - clause.length)
  return lead.length <= longestLead && !negated.test(lead)
}
