import { groupBy } from '../group.ts'
import type { Likeness } from './likeness.ts'

/**
 * How much stronger the claim to each measure (a row for each shortcoming) is of another shortcoming that has no
 * stronger claim to any other measure: 0 where there is none.
 */
export function rivalsOf(rows: Likeness[][]): number[][] {
  const owners = ownersOf(rows)
  return rows.map((row, at) =>
    row.map(({ claim }, measure) => {
      const [first = at, second = at] = (owners.get(measure) ?? []).map((one) => one.at)
      const owner = first === at ? second : first
      return Math.max(0, (rows[owner]?.[measure]?.claim ?? claim) - claim)
    }),
  )
}

/** By measure: the rows that claim it more than any other measure, the strongest claim first. */
function ownersOf(rows: Likeness[][]): Map<number, { at: number }[]> {
  const claims = rows.flatMap((row, at) => {
    const [strongest] = [...row.keys()].sort((a, b) => (row[b]?.claim ?? 0) - (row[a]?.claim ?? 0))
    return strongest === undefined ? [] : [{ at, measure: strongest, claim: row[strongest]?.claim ?? 0 }]
  })
  return groupBy(
    claims.sort((a, b) => b.claim - a.claim),
    ({ measure }) => measure,
  )
}
