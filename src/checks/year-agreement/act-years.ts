import { allMatches } from '../../report/text/all-matches.ts'
import type { Report } from '../../report/types.ts'
import type { NamedYear } from './named-year.ts'

/** The plan of a year (印发《2023年工作要点》) is issued in that year or before it, not in a later one. */
export function actYears({ blocks }: Report, acts: RegExp, reportYear: number): NamedYear[] {
  return blocks.flatMap(({ text }) =>
    (text.value.includes('《20') ? allMatches(text.value, acts) : []).flatMap(({ groups, indices }): NamedYear[] => {
      const [from, to] = indices?.groups?.['year'] ?? [0, 0]
      const year = Number(text.value.slice(from, to))
      const on = groups?.['on'] === undefined ? reportYear : Number(groups['on'])
      return to > from && year === on - 1 ? [{ text, from, to, year, offset: on - reportYear, outcome: 'act' }] : []
    }),
  )
}
