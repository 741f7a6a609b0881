import { allMatches } from '../../report/text/all-matches.ts'
import { readNumeral } from '../../report/text/numerals.ts'
import type { DateSlip } from './date-slips.ts'

const chinese = '[一二三四五六七八九十]{1,3}'
const chineseYear = '[一二][〇零0一二三四五六七八九]{3}'
const before = '(?<![\\d.〇零一二三四五六七八九十])'

/** 01月05日: zeros that a date in words does not have. */
const zeros = /(?<![\d.:])0(?=[1-9]月(?![刊报]))|(?<=月|\d[日号]?(?:至|—{1,2}|-|～|到))0(?=[1-9][日号](?![文令楼线]))/gu
const mixtures = new RegExp(
  [
    `${before}${chineseYear}年\\d{1,2}月(?:\\d{1,2}日)?`,
    `${before}(?:19|20)\\d{2}年(?:${chinese}月(?:\\d{1,2}|${chinese})|\\d{1,2}月${chinese})日`,
    `${before}(?:19|20)\\d{2}(?:[-./]\\d{1,2}月|年\\d{1,2}[-./])\\d{1,2}日`,
  ].join('|'),
  'gu',
)
/** 二0二五年, 二零二五年: the zero of a year is 〇. */
const noughts = new RegExp(`${before}(?=[〇一二三四五六七八九]{0,3}[零0])${chineseYear}年(?!\\d)`, 'gu')
/** 23年12月 and 23年，我局…; not 有期徒刑23年6月 */
const shortYears =
  /(?<=^|[，。；：（、]|截至|[自从在于至到])\d{2}年(?=\d{1,2}月(?!\d))|(?<=^|。)\d{2}年(?=，[我本全][\p{Script=Han}]|全年|[上下]半年)/gu

/** Dates that are no mistake, but not written as official documents write them. */
export function oddForms(value: string, reportYear: number | null): DateSlip[] {
  return [
    ...(value.includes('0') ? ranges(value, zeros) : []).map((range) => ({
      ...range,
      outcome: 'padded' as const,
      right: '',
    })),
    ...ranges(value, mixtures).map((range) => ({ ...range, outcome: 'mixed' as const, right: inDigits(value, range) })),
    ...(/[零0]/u.test(value) ? ranges(value, noughts) : []).map((range) => ({
      ...range,
      outcome: 'mixed' as const,
      right: value.slice(range.from, range.to).replaceAll(/[零0]/gu, '〇'),
    })),
    ...ranges(value, shortYears)
      .filter(({ from }) => isOfTheseYears(Number(value.slice(from, from + 2)), reportYear))
      .map((range) => ({ ...range, outcome: 'short' as const, right: `20${value.slice(range.from, range.to)}` })),
  ].sort((a, b) => a.from - b.from)
}

function ranges(value: string, form: RegExp): { from: number; to: number }[] {
  return allMatches(value, form).map(({ index, 0: text }) => ({ from: index, to: index + text.length }))
}

function isOfTheseYears(year: number, reportYear: number | null): boolean {
  if (reportYear === null) return false
  return year >= (reportYear % 100) - 10 && year <= (reportYear % 100) + 2
}

/** The date in Arabic digits throughout. */
function inDigits(value: string, { from, to }: { from: number; to: number }): string {
  return value
    .slice(from, to)
    .replace(/^(\d{4})[-./](?=\d{1,2}月)/u, '$1年')
    .replace(/(年\d{1,2})[-./]/u, '$1月')
    .replaceAll(/[〇零0-9一二三四五六七八九十]+/gu, (digits) =>
      /^\d+$/u.test(digits) ? digits : String(readNumeral(digits.replaceAll('0', '〇')) ?? digits),
    )
}
