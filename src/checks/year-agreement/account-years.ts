import { partsNearest } from '../../report/parts/parts.ts'
import type { Report } from '../../report/types.ts'
import type { NamedYear, YearPatterns } from './named-year.ts'

/**
 * What a paragraph tells of a whole year that opens it is of the year reported on, unless it names that, too; where it
 * tells of a duty (`duty`), unless it names that as a whole year.
 */
export function accountYears(
  { blocks, outline }: Report,
  { parts, account }: Pick<YearPatterns, 'parts' | 'account'>,
  reportYear: number,
): NamedYear[] {
  return blocks.flatMap(({ text, heading }): NamedYear[] => {
    const match = account.exec(text.value)
    const [from, to] = match?.indices?.groups?.['year'] ?? [0, 0]
    const year = Number(text.value.slice(from, to))
    if (match === null || to === from || Math.abs(year - reportYear) !== 1) return []
    const above = partsNearest(outline, heading)
    if (above.length !== 1 || !parts.some(({ part, offset }) => offset === 0 && above.includes(part))) return []
    const named = match.groups?.['duty'] === undefined ? `${reportYear}` : `${reportYear}年(?!\\d{1,2}月)`
    const isNamed = new RegExp(named, 'u').test(text.value)
    return isNamed ? [] : [{ text, from, to, year, offset: 0, outcome: 'told' }]
  })
}
