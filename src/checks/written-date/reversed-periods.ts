import { allMatches } from '../../report/text/all-matches.ts'
import type { Meta } from '../../report/types.ts'
import type { DateSlip } from './date-slips.ts'

const link = '起?(?:至|到|—{1,2}|-{1,2}|～)'
const year = '(?:19|20)\\d{2}'
const linked = new RegExp(`[年月日初中底末旬份]${link}\\d`, 'u')
const forms = [
  `(?<!\\d)(?:(?<y1>${year})年)?(?<m1>\\d{1,2})月(?<d1>\\d{1,2})日?${link}(?:(?<y2>${year})年)?(?:(?<m2>\\d{1,2})月)?(?<d2>\\d{1,2})日(?![内后起])`,
  `(?<!\\d)(?<y1>${year})年(?<m1>\\d{1,2})月份?${link}(?:(?<y2>${year})年)?(?<m2>\\d{1,2})月(?!\\d)`,
  // 自7月初至4月底
  `[自从](?<m1>\\d{1,2})月(?:份|[初中底末]|[上中下]旬)?${link}(?<m2>\\d{1,2})月(?:份|[初中底末]|[上中下]旬)?(?!\\d)`,
  `(?<![\\d第号.])(?<y1>${year})年度?${link}(?<y2>${year})年(?!\\d)`,
].map((form) => new RegExp(form, 'gu'))

/** From this month on a period that names one year at most may run into the next: 9月1日至7月10日, 11月15日至3月15日. */
const late = 9
/** Nor would one that ended in the next year last so long: 6月20日至5月8日 is none, 8月1日至1月31日 may be. */
const closest = 4

/** What is done in a winter, and runs into the next year without being said to, takes fewer months. */
const long = 8

/**
 * Periods that end before they begin: 6月20日至5月8日, 2025年6月至2024年5月, 6月20日至8日. One that may run into the next year
 * after all (2024年9月至6月) has the month in which it would end (`until`).
 */
export function reversedPeriods(value: string): DateSlip[] {
  if (!linked.test(value)) return []
  return forms.flatMap((form) =>
    allMatches(value, form).flatMap(({ index, 0: text, groups = {} }): DateSlip[] => {
      const until = isReversed(groups) ? null : endInNextYear(groups)
      if (until === undefined) return []
      const slip = { from: index, to: index + text.length, outcome: 'period' as const, right: null }
      const mayRunOn = groups['y1'] === undefined || groups['y2'] === undefined
      return [{ ...slip, mayRunOn, ...(until !== null && { until }) }]
    }),
  )
}

/** Whether a report tells of what ends in a month that was yet to come when it was signed, and after the next year begins. */
export function isAhead(month: string, { signed, reportYear }: Meta): boolean {
  const isNext = month.startsWith(String(Number(reportYear) + 1))
  return reportYear !== null && isNext && typeof signed?.date === 'string' && month > signed.date
}

/** The month in which a long period ends that names the year of its beginning only, if it ends in the next. */
function endInNextYear({ y1, y2, m1, m2 }: Partial<Record<string, string>>): string | undefined {
  const isLong = Number(m2) < Number(m1) && Number(m2) + 12 - Number(m1) >= long
  return y1 !== undefined && y2 === undefined && isLong
    ? `${String(Number(y1) + 1)}-${String(m2).padStart(2, '0')}`
    : undefined
}

function isReversed(groups: Partial<Record<string, string>>): boolean {
  const [y1, y2] = [Number(groups['y1']), Number(groups['y2'])]
  const [m1, d1, d2] = [Number(groups['m1'] ?? 1), Number(groups['d1'] ?? 1), Number(groups['d2'] ?? 1)]
  const m2 = Number(groups['m2'] ?? m1)
  const isBefore = m2 < m1 || (m2 === m1 && d2 < d1)
  if (groups['y2'] !== undefined && groups['y1'] !== undefined) return y2 < y1 || (y2 === y1 && isBefore)
  if (!isBefore || groups['y2'] !== undefined) return false
  if (groups['m2'] === undefined) return true
  return m1 < late && m1 - m2 <= closest && !isWholeYear({ m1, d1, m2, d2, hasDays: groups['d2'] !== undefined })
}

/** 8月1日至7月31日, 8月至7月: a year that begins in another month than January. */
function isWholeYear({ m1, d1, m2, d2, hasDays }: Record<'m1' | 'd1' | 'm2' | 'd2', number> & { hasDays: boolean }) {
  if (!hasDays) return m1 - m2 === 1
  return (m1 - m2 === 1 && d1 === 1 && d2 >= 28) || (m1 === m2 && d2 === d1 - 1)
}
