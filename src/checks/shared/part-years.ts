import { allMatches } from '../../report/all-matches.ts'
import { partsNearest } from '../../report/parts.ts'
import type { Report, Text } from '../../report/types.ts'
import { namesLater } from './names-later.ts'
import { restOfSentence } from './rest-of-sentence.ts'

/** A year that a text names, and the one that is due there. */
export interface NamedYear {
  text: Text
  from: number
  to: number
  year: number
  due: number
  outcome?: 'promise' | 'told' | 'act'
}

/** The parts whose headings name one year, and how far from the year reported on it is. */
type Parts = { part: string; offset: number }[]

/** How far a sentence is read on from the year it names. */
const reach = 200

/** What is promised in the plan is not for the year reported on, nor for one before. */
export function promiseYears(
  report: Report,
  { parts, promise }: { parts: Parts; promise: RegExp },
  reportYear: number,
): NamedYear[] {
  return blocksOfParts(report, parts).flatMap(({ text, offset }) =>
    offset <= 0
      ? []
      : allMatches(text.value, promise).flatMap(({ indices }): NamedYear[] => {
          const [from, to] = indices?.groups?.['year'] ?? [0, 0]
          const year = Number(text.value.slice(from, to))
          // 2024年将推进的任务在2025年收尾 is about the year to come.
          const rest = restOfSentence(text.value, to, to + reach)
          const isPast = year <= reportYear && !namesLater(rest, reportYear)
          return to > from && isPast ? [{ text, from, to, year, due: reportYear + offset, outcome: 'promise' }] : []
        }),
  )
}

/**
 * What a paragraph tells of a whole year that opens it is of the year reported on, unless it names that, too; where it
 * tells of a duty (`duty`), unless it names that as a whole year.
 */
export function accountYears(
  report: Report,
  { parts, account }: { parts: Parts; account: RegExp },
  reportYear: number,
): NamedYear[] {
  return blocksOfParts(report, parts).flatMap(({ text, offset }): NamedYear[] => {
    const match = offset === 0 ? account.exec(text.value) : null
    const [from, to] = match?.indices?.groups?.['year'] ?? [0, 0]
    const year = Number(text.value.slice(from, to))
    if (match === null || to === from || Math.abs(year - reportYear) !== 1) return []
    const named = match.groups?.['duty'] === undefined ? `${reportYear}` : `${reportYear}年(?!\\d{1,2}月)`
    const isNamed = new RegExp(named, 'u').test(text.value)
    return isNamed ? [] : [{ text, from, to, year, due: reportYear, outcome: 'told' }]
  })
}

/** The blocks below a heading that names one part alone, or is below such a heading. */
function blocksOfParts({ blocks, outline }: Report, parts: Parts): { text: Text; offset: number }[] {
  return blocks.flatMap(({ text, heading }) => {
    const above = partsNearest(outline, heading)
    const [part] = parts.filter(({ part: one }) => above.includes(one))
    return part && above.length === 1 ? [{ text, offset: part.offset }] : []
  })
}
