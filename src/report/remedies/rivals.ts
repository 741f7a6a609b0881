import type { AskedItem, GivenMeasure, Likeness } from './likeness.ts'

/** A measure that also does something of its own for a shortcoming counts so much less as its rival's. */
const shared = 0.5

/** How much stronger the claim of another shortcoming to each measure is (a row for each shortcoming): 0 where none is. */
export function rivalsOf(rows: Likeness[][], items: AskedItem[], measures: GivenMeasure[]): number[][] {
  const strongest = measures.map((_, measure) => twoStrongest(rows, measure))
  return rows.map((row, at) =>
    row.map(({ claim, anyMended }, measure) => {
      const [first = -1, second = -1] = strongest[measure] ?? []
      const other = first === at ? second : first
      const ahead = (rows[other]?.[measure]?.claim ?? claim) - claim
      if (ahead <= 0) return 0
      const others = items[other]?.full.subjects
      const given = measures[measure]?.whole.subjects
      const own = [...(items[at]?.full.subjects ?? [])].some((one) => given?.has(one) === true && !others?.has(one))
      return anyMended > 0 && own ? ahead * shared : ahead
    }),
  )
}

/** The two rows that claim a measure most. */
function twoStrongest(rows: Likeness[][], measure: number): [number, number] {
  const claimOf = (at: number): number => rows[at]?.[measure]?.claim ?? -Infinity
  let first = -1
  let second = -1
  for (const at of rows.keys()) {
    if (claimOf(at) > claimOf(first)) [first, second] = [at, first]
    else if (claimOf(at) > claimOf(second)) second = at
  }
  return [first, second]
}
