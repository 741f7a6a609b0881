import { readNumeral } from './numerals.ts'

/** A calendar expression in a text: 2022年, 11月30日, 1—11月, 2022年3月至5月, 2021-12-15. */
export interface DateSpan {
  start: number
  end: number
  /** Year of its first date, null where it names none. */
  year: number | null
  /** First and last day, ISO; years that are not named are `year` of the report. */
  from: string | null
  to: string | null
  /** Whether it covers more than one calendar year (2021—2025年). */
  long: boolean
}

const digitsOfYear = '(?:(?:19|20)\\d{2}|[二一][〇九零][〇零一二三四五六七八九]{2})'
const year = `${digitsOfYear}年度?`
const month = '\\d{1,2}月份?'
const day = '\\d{1,2}[日号](?![文令楼线内])'
const tail = '(?:底|末|初|[上中下]旬|上半年|下半年|第?[一二三四]季度)?'
const dash = '(?:—{1,2}|-|～|至|到)'
const single = `(?:${year}(?:${month}(?:${day})?)?|${month}(?:${day})?)${tail}`
// In 1—11月 the first number has no unit of its own.
const opening = `(?:${digitsOfYear}年?)?(?:\\d{1,2}月?份?)?(?:\\d{1,2}[日号]?)?${tail}`
const range = `(?=[\\d一二])${opening}${dash}(?:${single}|${day})`
const iso8601 = '(?:19|20)\\d{2}([-./])\\d{1,2}\\1\\d{1,2}(?!\\d)'
const forms = new RegExp(`(?<![\\d.])(?:${iso8601}|${range}|${single})`, 'gu')
const parted = new RegExp(`^(.*?[^-])${dash}(?=[\\d一二])(.+)$`, 'u')

/** All calendar expressions of a folded text, in order. Dates without a year are of the report year. */
export function findDates(text: string, reportYear: number | null): DateSpan[] {
  return [...text.matchAll(forms)].map((match) => span(match[0], match.index, reportYear))
}

/** Whether the calendar has such a day; `2022-02-30` has none. */
export function isCalendarDate(iso: string): boolean {
  const [y = 0, m = 0, d = 0] = iso.split('-').map(Number)
  return m >= 1 && m <= 12 && d >= 1 && d <= daysOf(y, m)
}

/** Reads one full date: 2023年2月5日, 二〇二三年二月五日, 2023-02-05; null for anything else. */
export function readDate(text: string): string | null {
  const match =
    /^([〇零一二三四五六七八九\d]{4})[年\-./]([一二三四五六七八九十\d]{1,2})[月\-./]([一二三四五六七八九十\d]{1,3})日?$/u.exec(
      text,
    )
  if (!match) return null
  const [y, m, d] = match.slice(1, 4).map((digits) => (/\d/u.test(digits) ? Number(digits) : readNumeral(digits)))
  return y && m && d ? iso(y, m, d) : null
}

function span(text: string, start: number, reportYear: number | null): DateSpan {
  const whole = readDate(text)
  const [, head = text, rest] = whole ? [] : (parted.exec(text) ?? [])
  const first = whole ? fieldsOfIso(whole) : fieldsOf(head)
  const last = rest ? fieldsOf(rest) : null
  if (last) borrow(first, last)
  const end = last ?? first
  const named = first.year ?? end.year
  const from = first.year ?? end.year ?? reportYear
  const to = end.year ?? from
  return {
    start,
    end: start + text.length,
    year: named,
    from: from === null ? null : firstDay(from, first),
    to: to === null ? null : lastDay(to, end),
    long: from !== null && to !== null && to > from,
  }
}

interface Fields {
  year: number | null
  month: number | null
  day: number | null
  tail: string
  /** A number without unit. */
  bare: number | null
}

function fieldsOf(text: string): Fields {
  const written = /([〇零一二三四五六七八九]{4}|\d{4})年/u.exec(text)?.[1]
  const month = /(\d{1,2})月/u.exec(text)?.[1]
  const day = /(\d{1,2})[日号]/u.exec(text)?.[1]
  const bare = /(?:^|月)(\d{1,4})$/u.exec(text)?.[1]
  return {
    year: written ? (/\d/u.test(written) ? Number(written) : readNumeral(written)) : null,
    month: month ? Number(month) : null,
    day: day ? Number(day) : null,
    tail: /[底末初旬年度]$/u.exec(text) ? text.slice(-3) : '',
    bare: bare ? Number(bare) : null,
  }
}

function fieldsOfIso(date: string): Fields {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day, tail: '', bare: null }
}

/** Gives the bare number of 1—11月 or 2021—2025年 the unit that stands once, at the end. */
function borrow(first: Fields, last: Fields): void {
  if (first.bare !== null) {
    if (first.bare > 1000) first.year = first.bare
    else if (last.day !== null && last.month === null) first.day = first.bare
    else if (last.month !== null && first.month === null) first.month = first.bare
  }
  last.year ??= first.year
  if (last.month === null && last.day !== null) last.month = first.month
}

function firstDay(y: number, { month, day, tail }: Fields): string {
  if (/下半年$/u.test(tail)) return iso(y, 7, 1)
  const quarter = '一二三四'.indexOf(/([一二三四])季度$/u.exec(tail)?.[1] ?? 'x')
  if (quarter >= 0) return iso(y, quarter * 3 + 1, 1)
  if (/[底末]$/u.test(tail)) return lastDay(y, { year: y, month, day, tail: '', bare: null })
  return iso(y, month ?? 1, day ?? 1)
}

function lastDay(y: number, { month, day, tail }: Fields): string {
  if (/上半年$/u.test(tail)) return iso(y, 6, 30)
  const quarter = '一二三四'.indexOf(/([一二三四])季度$/u.exec(tail)?.[1] ?? 'x')
  if (quarter >= 0) return iso(y, quarter * 3 + 3, daysOf(y, quarter * 3 + 3))
  if (/初$/u.test(tail)) return iso(y, month ?? 1, day ?? 1)
  const m = month ?? 12
  return iso(y, m, day ?? daysOf(y, m))
}

function daysOf(y: number, m: number): number {
  return new Date(Date.UTC(y, m, 0)).getUTCDate()
}

function iso(y: number, m: number, d: number): string {
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}
