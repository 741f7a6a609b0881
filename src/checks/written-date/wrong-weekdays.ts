import { allMatches } from '../../report/text/all-matches.ts'
import { isCalendarDate } from '../../report/times/calendar.ts'
import { readInteger } from '../../report/text/numerals.ts'
import { partKeys, partsAbove } from '../../report/parts/parts.ts'
import type { Report, Text } from '../../report/types.ts'
import type { DateSlip } from './date-slips.ts'
import { bodyTexts } from '../shared/texts-in.ts'

/** Patterns of the words around days of the week. */
export interface WeekdayWords {
  /** Other calendars than that by which the day of the week is known: 农历. */
  calendars: string
  /** What may stand right behind 周一 in the open: 召开. Not 周一鸣, 周二级巡查. */
  next: string
}

const weekdays = '日一二三四五六'
const numeral = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'

/**
 * Makes a finder of days of the week that a date does not fall on. A date without a year may be one of any year that the text
 * names, of the year reported on or of the next; of what is told as done, the next is only as old as the report.
 */
export function makeWeekdayFinder({
  calendars,
  next,
}: WeekdayWords): (report: Report) => (DateSlip & { text: Text })[] {
  const whole = `(?=[^](?:[^\\p{L}]|${next}|$))`
  const dated = new RegExp(
    `(?<![\\d〇零一二三四五六七八九十]|${calendars})(?:(?<year>(?:19|20)\\d{2}|[一二][〇零一二三四五六七八九]{3})年)?(?<month>${numeral})月(?<day>${numeral})[日号](?:[（，]?(?:星期|礼拜)|（周|，?周${whole})(?<weekday>[一二三四五六日天])(?![至到—-])）?`,
    'gu',
  )
  return (report) => {
    const texts = bodyTexts(report).filter(({ value }) => /星期|周|礼拜/u.test(value))
    const done = texts.length > 0 ? doneTexts(report) : null
    return texts.flatMap((text) =>
      allMatches(text.value, dated).flatMap((match) => {
        const years = yearsAround(text.value, report.meta.reportYear, done?.has(text) ?? false)
        const slip = slipOf(match, years)
        return slip ? [{ ...slip, text }] : []
      }),
    )
  }
}

function slipOf(
  { index, 0: text, groups = {} }: RegExpExecArray,
  years: (isPast: boolean) => number[],
): DateSlip | null {
  const { year, weekday = '' } = groups
  const [month, day] = [readInteger(groups['month'] ?? '') ?? 0, readInteger(groups['day'] ?? '') ?? 0]
  const right = (year === undefined ? years(month > lastMonth) : [readInteger(year)]).map((one) =>
    weekdayOf(one ?? 0, month, day),
  )
  const told = weekday === '天' ? '日' : weekday
  if (right.length === 0 || right.some((one) => one === null || one === told)) return null
  const only = right.length === 1 ? text.replace(/.(?=）?$)/u, right.join('')) : null
  return { from: index, to: index + text.length, outcome: 'weekday', right: only }
}

/** What stands under headings but those of the plan; nothing where no plan is known. */
function doneTexts({ blocks, outline, parts }: Report): Set<Text> {
  if (parts[partKeys.plan] === undefined) return new Set()
  const done = blocks.filter(({ heading }) => heading !== null && !partsAbove(outline, heading).includes(partKeys.plan))
  return new Set(done.map(({ text }) => text))
}

/** Reports are made until March of the next year. */
const lastMonth = 3

/** The years that a date without one may be of; `isPast`: of what is done, in a month before which the report was made. */
function yearsAround(value: string, reportYear: number | null, done: boolean): (isPast: boolean) => number[] {
  const named = allMatches(value, /(?<!\d)(?:19|20)\d{2}(?=年)/gu).map(([year]) => Number(year))
  return (isPast) => (reportYear === null ? [] : [reportYear, ...(done && isPast ? [] : [reportYear + 1]), ...named])
}

/** The character of a weekday; null where there is no such day. */
function weekdayOf(year: number, month: number, day: number): string | null {
  if (!isCalendarDate(`${year}-${month}-${day}`)) return null
  return weekdays.charAt(new Date(Date.UTC(year, month - 1, day)).getUTCDay())
}
