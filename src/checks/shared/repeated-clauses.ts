import { allMatches } from '../../report/all-matches.ts'
import type { Range } from './outside.ts'

/** Neighbouring clauses of a folded text that are the same, from so many characters on. */
export function repeatedClauses(value: string, least: number): { first: Range; second: Range }[] {
  const clauses = allMatches(value, /[^，；。：、！？]+/gu).map(({ index, 0: text }) => ({
    from: index,
    to: index + text.length,
    text,
  }))
  return clauses.flatMap((second, at) => {
    const first = clauses[at - 1]
    const isSame = first?.text === second.text && second.text.length >= least && first.to + 1 === second.from
    return isSame && /\p{Script=Han}{4}/u.test(second.text) ? [{ first, second }] : []
  })
}
