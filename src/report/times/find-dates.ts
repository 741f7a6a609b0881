import { byYear } from '../memo/by-year.ts'
import { kept } from '../memo/kept.ts'
import { readInteger } from '../text/numerals.ts'
import { readNumeric } from './read-numeric.ts'
import { readPoint, small, type Point } from './read-point.ts'
import { resolve, type DateSpan } from './resolve.ts'

const start =
  /\d+|[〇零一二三四五六七八九十]+|[上下](?=半年)|首(?=个?季度)|前(?=[\d一二两三四五六七八九十])|第(?=[一二三四1-4]个?季度)|(?:次年|翌年)/gu
/** After these the number is part of something else. */
const inside = new Map([
  ...each('0123456789', /[.A-Za-z第]$|\d[—～至到-]$/u),
  ...each('一三七九十〇零', /[每近逾满第这那该前数几各某任同上下后头两\d点之]$/u),
  ...each('上下', /[以每近逾满第这那该前数几各某任同上下后头两\d点之]$/u),
  ...each('前', /[提此目以日之向空]$/u),
])
const numerals = '0123456789〇零一二三四五六七八九十'
/** What a date is made with; a text without is not searched. */
const needed = /[年月季]|\d[-./]\d/u
/** What can follow the first number of a date: a unit, or a mark before the next number. */
const following = '年月日号季个至到、和及与—-～./'
/** What parts the numbers of a date in figures alone. */
const marks = '-./'
/** 2.2024年案卷评查 */
const ordinal = /^\d{1,2}\.$/u
const link = /起?(?:[至到]|—{1,2}|-{1,2}|～)/y
const number = `(?:\\d{1,4}|[〇零一二三四五六七八九十]{1,4})`
// In 1—11月, 7、8月 and 2021—2025年 only the last number has its unit.
const bare = new RegExp(
  `(${number})(?:[、和及]${number}){0,10}(?:[至到、和及]|—{1,2}|-{1,2}|～)(?=${number}(年|月|[日号]|个?季度))`,
  'y',
)
const days = new RegExp(`(${small})[日号](?:[至到]|—{1,2}|-|～)(?=${small}[日号])`, 'y')
const list = /[、和及]/y

/** Several checks ask for the dates of the same texts, and those of most texts are the same in the next version of a report. */
const texts = 1000
const datesOf = byYear((reportYear) => kept((text: string) => readDates(text, reportYear), texts))

/** All calendar expressions of a folded text, in order. Dates without a year are of the report year. */
export function findDates(text: string, reportYear: number | null): readonly DateSpan[] {
  return needed.test(text) ? datesOf(reportYear)(text) : none
}

const none: readonly DateSpan[] = []

function readDates(text: string, reportYear: number | null): DateSpan[] {
  const spans: DateSpan[] = []
  let month: number | null = null
  start.lastIndex = 0
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const at = found.index
    const first = found[0].charAt(0)
    const next = text.charAt(at + found[0].length)
    if (numerals.includes(first) && !following.includes(next)) continue
    const opens = at <= 3 && ordinal.test(text.slice(0, at))
    if (!opens && inside.get(first)?.test(text.slice(Math.max(0, at - 2), at)) === true) continue
    const numeric = marks.includes(next) ? readNumeric(text, at) : null
    const range: Range | null = numeric
      ? rangeOf(numeric[0], numeric.at(-1) ?? numeric[0])
      : readRange(text, at, month, reportYear)
    if (!range) continue
    start.lastIndex = Math.max(start.lastIndex, range.end)
    month = range.month
    if (range.points) spans.push(resolve(range.points, reportYear))
  }
  return spans
}

function each(characters: string, pattern: RegExp): [string, RegExp][] {
  return Array.from(characters, (one) => [one, pattern])
}

interface Range {
  end: number
  /** The month that days after it are of. */
  month: number | null
  /** null for nonsense (331—11月), which is passed over as a whole. */
  points: readonly [Point, Point] | null
}

function readRange(text: string, at: number, month: number | null, reportYear: number | null): Range | null {
  const point = readPoint(text, at) ?? shortYear(text, at, reportYear)
  // 2023年3—11月, 5月10—15日, 1—11月
  const shared = readShared(text, point, at)
  if (shared) return shared
  if (!point) return month === null ? null : readDays(text, at, month)
  link.lastIndex = point.end
  const joint = link.exec(text)
  const last = joint && readPoint(text, point.end + joint[0].length, point.last?.[1] !== 0)
  // 2022年至3月 is none.
  if (last && (last.year !== null || last.shift > 0 || point.month !== null || point.last?.[1] !== 31))
    return rangeOf(point, last)
  return rangeOf(point, readList(text, point))
}

/** 7月、8月: months in a row are one period. */
function readList(text: string, first: Point): Point {
  let last = first
  for (;;) {
    list.lastIndex = last.end
    const next = list.test(text) ? readPoint(text, last.end + 1) : null
    const follows = next?.year === null && next.month !== null && next.last?.[1] === 0 && next.first?.[1] === 1
    if (!follows || next.month !== (last.month ?? NaN) + 1) return last
    last = next
  }
}

function readShared(text: string, point: Point | null, at: number): Range | null {
  bare.lastIndex = point?.end ?? at
  const found = bare.exec(text)
  if (!found) return null
  const [joint, written = '', unit = ''] = found
  const last = readPoint(text, (point?.end ?? at) + joint.length, true)
  const value = readInteger(written)
  if (!last || value === null) return null
  const first = firstOf(value, unit, point, at, last)
  // A number that no month or year has makes nonsense of the whole, but not of a date before it or behind an ordinal (一、).
  if (!first) return point || /[、和及]$/u.test(joint) ? null : { end: last.end, month: null, points: null }
  return rangeOf(first, last)
}

/** The first of two that have one unit; where it ends, the other says. */
function firstOf(value: number, unit: string, point: Point | null, at: number, last: Point): Point | null {
  const base = {
    start: at,
    end: last.end,
    year: point?.year ?? last.year,
    shift: 0,
    month: null,
    last: null,
    day: null,
  }
  if (unit === '年') {
    const isYear = point === null && value > 1900 && value < 2100 && last.year !== null && value < last.year
    return isYear ? { ...base, year: value, first: [1, 1] } : null
  }
  if (unit === '月')
    return (point?.month ?? null) === null && value >= 1 && value <= 12
      ? { ...base, month: value, first: [value, 1] }
      : null
  if (unit.endsWith('季度')) return value >= 1 && value <= 4 ? { ...base, first: [value * 3 - 2, 1] } : null
  const { month = null } = point ?? {}
  return month !== null && value >= 1 && value <= 31 ? { ...base, month, first: [month, value] } : null
}

/** 19日至20日, of the month named before. */
function readDays(text: string, at: number, month: number): Range | null {
  days.lastIndex = at
  const found = days.exec(text)
  const first = found && readPoint(text, at, true)
  const last = found && readPoint(text, at + found[0].length, true)
  if (!first?.day || !last?.day) return null
  return rangeOf({ ...first, month, first: [month, first.day] }, last)
}

/** 24年，: a year where it opens a clause and is near the report year. */
function shortYear(text: string, at: number, reportYear: number | null): Point | null {
  if (reportYear === null || (at > 0 && !/[。；：，]/u.test(text.charAt(at - 1)))) return null
  const year = 2000 + Number(/^(\d{2})年，/u.exec(text.slice(at, at + 4))?.[1] ?? NaN)
  if (!(Math.abs(year - reportYear) <= 3)) return null
  return { start: at, end: at + 3, year, shift: 0, month: null, first: [1, 1], last: [12, 31], day: null }
}

function rangeOf(first: Point, last: Point): Range {
  return { end: last.end, month: last.month ?? first.month, points: [first, last] }
}
