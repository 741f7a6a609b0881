import { allMatches } from '../../report/text/all-matches.ts'
import { partKeys, partsNearest } from '../../report/parts/parts.ts'
import type { Report, Text } from '../../report/types.ts'
import { sentenceAround } from '../shared/sentence-around.ts'
import { tableTexts } from '../shared/texts-in.ts'
import { titlesAbove } from '../shared/titles-above.ts'
import type { DateSlip } from './date-slips.ts'

const leapDay =
  /(?<![\d年.〇零一二三四五六七八九十])(?:2月(?:\d{1,2}[日号]?(?:—{1,2}|-|～|至|到|、))?29|二月二十九)[日号](?![文令楼线院内])/gu
/** 去年2月29日, 每年2月29日 */
const otherYears = /[去前今明后往历每次翌]年/u
const namedYear = /(?:19|20)\d{2}(?!\d)/gu
const limit = /^(?:之?前|以前|[至到—～-])/u
const upTo = /(?:截[至止]|[到至])$/u

/** A text, with the years that its dates without one may be of, and the titles above it. */
interface Dated {
  text: Text
  years: number[]
  titles: () => string[]
}

/** Days that only a leap year has, told without their year in a text of another: what is done in it, or planned for the next. */
export function leapDaysIn(report: Report): (DateSlip & { text: Text })[] {
  const { reportYear } = report.meta
  if (reportYear === null) return []
  return datedTexts(report, reportYear).flatMap(({ text, years, titles }) => {
    const { value } = text
    const found = /29|二十九/u.test(value) ? allMatches(value, leapDay) : []
    if (found.length === 0) return []
    const named = [value, ...titles()].flatMap((one) => allMatches(one, namedYear)).map(([digits]) => Number(digits))
    // Early in the next year the report itself is dealt with.
    if ([...(named.length > 0 ? years : [...years, reportYear + 1]), ...named].some(isLeap)) return []
    return found.flatMap(({ index: from, 0: words }) => {
      const to = from + words.length
      if (otherYears.test(sentenceAround(value, from, to))) return []
      // What was to be done by that day may run on into the next year.
      const isLimit = limit.test(value.slice(to)) || upTo.test(value.slice(0, from))
      return isLimit && isLeap(reportYear + 1) ? [] : [{ text, from, to, outcome: 'day' as const, right: null }]
    })
  })
}

function datedTexts(report: Report, reportYear: number): Dated[] {
  const { blocks, outline, meta } = report
  const either = [reportYear, reportYear + 1]
  const others = [...(meta.title === null ? [] : [meta.title]), ...tableTexts(report)]
  return [
    ...blocks.map(({ text, heading }) => {
      const [part, ...more] = partsNearest(outline, heading)
      const years = part === partKeys.plan ? [reportYear + 1] : [reportYear]
      return {
        text,
        years: heading === null || more.length > 0 ? either : years,
        titles: () => titlesAbove(outline, heading),
      }
    }),
    ...others.map((text) => ({ text, years: either, titles: () => [] })),
  ]
}

function isLeap(year: number): boolean {
  return year % 4 === 0
}
