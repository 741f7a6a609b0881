import { readInteger } from '../text/numerals.ts'

/** A day, month, quarter … of the calendar as it is written; what is not written is null. */
export interface Point {
  start: number
  end: number
  year: number | null
  /** 次年: years after the point before it. */
  shift: number
  month: number | null
  /** First and last month and day within the year; day 0 is the last of its month. null where only a day is written. */
  first: readonly [number, number] | null
  last: readonly [number, number] | null
  /** The day, where no month is written (至20日). */
  day: number | null
}

const chinese = '[一二三四五六七八九十]'
/** A number of a month or day, written either way. */
export const small = `(?:\\d{1,2}|${chinese}{1,3})`
const yearForm = /((?:19|20)\d{2}|[二一][〇零九][〇零一二三四五六七八九]{2})年(?!代)(?:度(?!假|过)|份(?!额))?/y
const shortYear = /(?<!\d)([0-4]\d)年(?=\d{1,2}月|[底末初](?![步始])|度(?!假|过)|[上下]半年)/y
const nextYear = /次年|翌年/y
const monthForm = new RegExp(`(${small})月(?:份(?!额)|(?![一三](?![十日号])|[内龄饷饼余]|革命))`, 'y')
const dayForm = new RegExp(`(${small})(?:日(?![文令楼线内])|号(?![文令楼线内院店门台机馆公通决议建提案]))`, 'y')
const monthTail = /[底末](?!数|线)|初(?!步|审|始|级|中|心|次|核|评|筛|定|任)|([上中下])旬/y
const half = /([上下])半年/y
const quarter = /(?:第?([一二三四1-4])|首)个?季度([底末])?/y
const firstMonths = new RegExp(`前(${small}|两)(?:个月(?!内)|月)`, 'y')
const firstQuarters = /前([二两三四1-4])个?季度/y
const yearTail = /年?(?:[底末](?!数|线)|初(?!步|审|始|级|中|心|次|核|评|筛|定|任|见))|全年度?|内(?=[，。；、一-龥])/y
const samePeriod = /同期/y

/** The point of the calendar at a place of a folded text; null where there is none. A day alone only where `days` says so. */
export function readPoint(text: string, start: number, days = false): Point | null {
  const named = readYear(text, start)
  const at = named?.end ?? start
  const part = readMonth(text, at) ?? readPart(text, at, named !== null)
  const whole = { month: null, first: [1, 1] as const, last: [12, 31] as const, day: null }
  if (part) return { start, year: null, shift: 0, ...named, ...part, end: after(text, part.end) }
  if (named) return { start, ...named, ...whole, end: after(text, named.end) }
  const day = days ? match(dayForm, text, start) : null
  const number = day && numberOf(day[1])
  if (!day || !number || number > 31) return null
  return { start, end: start + day[0].length, year: null, shift: 0, month: null, first: null, last: null, day: number }
}

type Part = Pick<Point, 'end' | 'month' | 'first' | 'last' | 'day'>

function readYear(text: string, at: number): { year: number | null; shift: number; end: number } | null {
  const full = match(yearForm, text, at)
  if (full) return { year: numberOf(full[1]), shift: 0, end: at + full[0].length }
  const short = match(shortYear, text, at)
  if (short) return { year: 2000 + Number(short[1]), shift: 0, end: at + short[0].length }
  const next = match(nextYear, text, at)
  return next && { year: null, shift: 1, end: at + next[0].length }
}

function readMonth(text: string, at: number): Part | null {
  const found = match(monthForm, text, at)
  const month = found && numberOf(found[1])
  if (!found || !month || month > 12) return null
  const end = at + found[0].length
  const day = match(dayForm, text, end)
  const number = day && numberOf(day[1])
  if (day && number && number <= 31) {
    const same = [month, number] as const
    return { end: end + day[0].length, month, first: same, last: same, day: null }
  }
  const tail = match(monthTail, text, end)
  const [from, to] = !tail ? [1, 0] : tail[1] ? decade(tail[1]) : tail[0] === '初' ? [1, 10] : [0, 0]
  return { end: end + (tail?.[0].length ?? 0), month, first: [month, from], last: [month, to], day: null }
}

function decade(word: string): readonly [number, number] {
  return word === '上' ? [1, 10] : word === '中' ? [11, 20] : [21, 0]
}

/** A part of a year; the end and the beginning of the year only behind the year itself. */
function readPart(text: string, at: number, named: boolean): Part | null {
  const part = (found: RegExpExecArray, from: number, to: number): Part => ({
    end: at + found[0].length,
    month: null,
    first: [from, 1],
    last: [to, 0],
    day: null,
  })
  const halves = match(half, text, at)
  if (halves) return halves[1] === '上' ? part(halves, 1, 6) : part(halves, 7, 12)
  const quarters = match(quarter, text, at)
  if (quarters) {
    const last = (numberOf(quarters[1]) ?? 1) * 3
    const whole = part(quarters, last - 2, last)
    return quarters[2] ? { ...whole, first: [last, 0] } : whole
  }
  const counted = match(firstQuarters, text, at)
  if (counted) return part(counted, 1, (numberOf(counted[1]) ?? 1) * 3)
  const months = match(firstMonths, text, at)
  const number = months && numberOf(months[1])
  if (months && number && number <= 12) return part(months, 1, number)
  const tail = named ? match(yearTail, text, at) : null
  if (!tail) return null
  if (/[底末]/u.test(tail[0])) return { ...part(tail, 12, 12), first: [12, 31] }
  return part(tail, 1, tail[0].endsWith('初') ? 1 : 12)
}

function after(text: string, at: number): number {
  return at + (match(samePeriod, text, at)?.[0].length ?? 0)
}

function match(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at
  return form.exec(text)
}

function numberOf(written: string | undefined): number | null {
  return written === undefined ? null : readInteger(written)
}
