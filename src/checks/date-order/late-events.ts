import { afterLast } from '../../report/text/cut-at-marks.ts'
import { findDates } from '../../report/times/find-dates.ts'
import { partsAbove } from '../../report/parts/parts.ts'
import type { Report, Text } from '../../report/types.ts'
import { type Range, outside } from '../shared/outside.ts'
import { restOfSentence } from '../shared/rest-of-sentence.ts'

interface Dated extends Range {
  start: number
  end: number
}

/** How far before a date its sentence, and behind it what happened then, is looked at. */
const reach = 60
const title = /《[^《》]{1,60}》/gu

/** Dates after a day, outside of titles, with what tells behind them of what has happened. */
export function lateEvents(
  { meta, blocks, outline }: Report,
  day: string,
  { happened, inForce, coming, parts }: { happened: RegExp; inForce: RegExp; coming: RegExp; parts: string[] },
): { text: Text; date: Dated }[] {
  const { reportYear } = meta
  // A report that is signed before the year reported on is out has the wrong date of signing; that is another matter.
  if (reportYear === null || day < `${reportYear}-10-01`) return []
  const year = day.slice(0, 4)
  return blocks.flatMap(({ text, heading }) => {
    const { value } = text
    if (!value.includes(year) && !value.includes(String(Number(year) + 1)) && year !== String(reportYear)) return []
    if (!value.includes('月') || partsAbove(outline, heading).some((part) => parts.includes(part))) return []
    const late = findDates(value, reportYear)
      .filter(({ from }) => from !== null && from > day)
      .map((date) => ({ ...date, from: date.start, to: date.end }))
    return outside(value, late, [/《[^《》]{1,80}》/gu])
      .filter(({ start, end }) => {
        inForce.lastIndex = end
        if (inForce.test(value)) return true
        happened.lastIndex = end
        if (!happened.test(value)) return false
        const before = value.slice(Math.max(0, start - reach), start)
        const clause = afterLast(before, '。；')
        return !coming.test((clause + restOfSentence(value, end, end + reach)).replaceAll(title, '《》'))
      })
      .map((date) => ({ text, date }))
  })
}
