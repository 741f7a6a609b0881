import type { Indicator } from '../types.ts'

/** What held for the year before, by name; null where there are several. */
export type Earlier = Map<string, Indicator | null>

/** The figures that hold for the whole year before the report year. */
export function ofYearBefore(indicators: Indicator[], year: number | null): Earlier {
  const earlier: Earlier = new Map()
  for (const figure of year === null ? [] : indicators) {
    // 2024年由30次增加到60次: the first of the two is of a year that is not told; 由2024年的30次 is of that one.
    if (figure.past && !withItsYear.test(figure.before)) continue
    const { start, end } = figure.metric.time
    const before = String(Number(year) - 1)
    if (start !== `${before}-01-01` || end !== `${before}-12-31`) continue
    earlier.set(nameOf(figure), earlier.has(nameOf(figure)) ? null : figure)
  }
  return earlier
}

const withItsYear = /\d年度?的?$/u

/** What a figure counts, with its unit: figures of one name are of one thing. */
export function nameOf({ measure, words }: Indicator): string {
  return `${measure ?? ''} ${words}`
}

/** Whether a figure may be of the whole year after that of another: 2025年上半年 and 2023年 are not. */
export function isOfNextYear({ metric: { time } }: Indicator, before: Indicator): boolean {
  const year = String(Number(before.metric.time.start?.slice(0, 4)) + 1)
  const { start, end } = time
  return (start === null || start === `${year}-01-01`) && (end === null || end === `${year}-12-31`)
}
