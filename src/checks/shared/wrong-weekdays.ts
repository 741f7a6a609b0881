import { allMatches } from '../../report/all-matches.ts'
import { isCalendarDate } from '../../report/dates.ts'
import { readInteger } from '../../report/numerals.ts'
import type { DateSlip } from './date-slips.ts'

const weekdays = '日一二三四五六'
const numeral = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
/** Behind 周一 in the open: not 周一鸣, 周二级巡查. */
const whole = '(?=[^](?:[^\\p{L}]|[上下早晚开举召组在]|$))'
const dated = new RegExp(
  `(?<![\\d〇零一二三四五六七八九十]|[农阴旧古]历)(?:(?<year>(?:19|20)\\d{2}|[一二][〇零一二三四五六七八九]{3})年)?(?<month>${numeral})月(?<day>${numeral})[日号](?:[（，]?(?:星期|礼拜)|（周|，?周${whole})(?<weekday>[一二三四五六日天])(?![至到—-])）?`,
  'gu',
)

/**
 * Days of the week that a date does not fall on. A date without a year may be one of any year that the text names, of the
 * year reported on or of the next; of what is told as done (`past`), the next is only as old as the report.
 */
export function wrongWeekdays(value: string, reportYear: number | null, past = false): DateSlip[] {
  if (!/星期|周|礼拜/u.test(value)) return []
  return allMatches(value, dated).flatMap(({ index, 0: text, groups = {} }): DateSlip[] => {
    const { year, month = '', day = '', weekday = '' } = groups
    const isOver = past && (readInteger(month) ?? 0) > lastMonth
    const years = year === undefined ? yearsAround(value, reportYear, isOver) : [readInteger(year)]
    const right = years.map((one) => weekdayOf(one ?? 0, readInteger(month) ?? 0, readInteger(day) ?? 0))
    const told = weekday === '天' ? '日' : weekday
    if (right.length === 0 || right.some((one) => one === null || one === told)) return []
    const only = right.length === 1 ? text.replace(/.(?=）?$)/u, right.join('')) : null
    return [{ from: index, to: index + text.length, outcome: 'weekday', right: only }]
  })
}

/** Reports are made until March of the next year. */
const lastMonth = 3

function yearsAround(value: string, reportYear: number | null, isOver: boolean): number[] {
  if (reportYear === null) return []
  return [
    reportYear,
    ...(isOver ? [] : [reportYear + 1]),
    ...allMatches(value, /(?<!\d)(?:19|20)\d{2}(?=年)/gu).map(([year]) => Number(year)),
  ]
}

/** The character of a weekday; null where there is no such day. */
function weekdayOf(year: number, month: number, day: number): string | null {
  if (!isCalendarDate(`${year}-${month}-${day}`)) return null
  return weekdays.charAt(new Date(Date.UTC(year, month - 1, day)).getUTCDay())
}
