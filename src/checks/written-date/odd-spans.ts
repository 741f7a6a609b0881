import { allMatches } from '../../report/text/all-matches.ts'
import { readGiven } from '../shared/given-number.ts'
import type { DateSlip } from './date-slips.ts'
import { firstMonths } from './first-months.ts'
import { outsideMonths } from './outside-months.ts'
import { wrongLengths } from './wrong-lengths.ts'

const link = '[—–~～至到-]{1,2}'
const named = '(?<name>第?[一二三四]季度|前[二两三]季度|[上下]半年)'
const months = `(?:(?:19|20)\\d{2}年)?(?<m1>\\d{1,2})月?份?${link}(?<m2>\\d{1,2})月份?`
const years = `(?<y1>(?:19|20)\\d{2})年?${link}(?<y2>(?:19|20)\\d{2})年?`
const times = '(?<count>[两二三四五六七八九十])年'

/** 上半年（1—7月）, 1—7月（上半年） */
const ofMonths = [`${named}（${months}）`, `(?<![\\d—–~～-])${months}（${named}）`].map(
  (form) => new RegExp(form, 'gu'),
)
/** 近五年（2020—2023年）, 2022—2024年连续四年 */
const ofYears = [
  `(?<![\\d第一二三四五六七八九十])${times}(?:来|间|以来|行动|规划|计划)?（${years}）`,
  `(?<!\\d)${years}(?:，(?:[我本全][一-龥]{1,2}|[一-龥]{2,8}[局委队办县区市镇院]))?，?已?连续${times}`,
].map((form) => new RegExp(form, 'gu'))
/** 5月10日25时30分, 上午9时75分 */
const clock = /(?<=[日号午晨晚间])(?<hour>\d{1,2})[时点](?<minute>\d{1,2})分/gu

/** A year has four. */
const quarter = /第(?:[五六七八九]|[5-9])(?:个)?季度/gu

/**
 * Spans that contradict what they are called, and times that no clock shows: 上半年（1—7月） has a month that is in no first
 * half of a year, 近五年（2020—2023年） are four. A part of the span (下半年（9—11月）) may be what is meant, and five years
 * may be counted from one end of a year to another.
 */
export function oddSpans(value: string): DateSlip[] {
  if (!/[季半月]|年|[时点]\d/u.test(value)) return []
  const slips = (pattern: RegExp, isOdd: (groups: Groups) => boolean) =>
    allMatches(value, pattern)
      .filter(({ groups = {} }) => isOdd(groups))
      .map(({ index, 0: text }): DateSlip => ({
        from: index,
        to: index + text.length,
        outcome: text.includes('分') ? 'day' : 'span',
        right: null,
      }))
  return [
    ...ofMonths.flatMap((pattern) => slips(pattern, isBeyond)),
    ...ofYears.flatMap((pattern) => slips(pattern, isOtherCount)),
    ...outsideMonths(value),
    ...wrongLengths(value),
    ...slips(quarter, () => true),
    ...slips(clock, ({ hour, minute }) => Number(hour) > 24 || Number(minute) > 59),
  ]
}

type Groups = Partial<Record<string, string>>

function isBeyond({ name = '', m1, m2 }: Groups): boolean {
  const [first, last] = firstMonths[name.replace('第', '')] ?? [1, 12]
  return [m1, m2].some((month) => Number(month) < first || Number(month) > last)
}

function isOtherCount({ count, y1, y2 }: Groups): boolean {
  const due = readGiven(count)
  const passed = Number(y2) - Number(y1)
  return due !== passed && due !== passed + 1
}
