import { daysOf, isoDate } from './calendar.ts'
import type { Point } from './read-point.ts'

/** A calendar expression in a text: 2022年, 11月30日, 1—11月, 前三季度, 2022年3月至5月, 2021-12-15. */
export interface DateSpan {
  start: number
  end: number
  /** Year of its first date, null where it names none. */
  year: number | null
  /** First and last day, ISO; years that are not named are `year` of the report. null also where the end lies before the start. */
  from: string | null
  to: string | null
  /** Whether it covers more than one calendar year (2021—2025年). */
  long: boolean
}

/** The days from one point to another (the same for one point alone); a year that is not written is that of the report. */
export function resolve([first, last]: readonly [Point, Point], reportYear: number | null): DateSpan {
  const year = first.year ?? (last.shift === 0 && last.year !== null ? last.year : null)
  const from = year ?? (reportYear === null ? null : reportYear + first.shift)
  const to = last === first ? from : (last.year ?? (from === null ? null : from + last.shift))
  const begin = from === null ? null : dayOf(from, first.first)
  const month = last.last ?? (first.month === null ? null : ([first.month, last.day ?? 1] as const))
  let finish = to === null ? null : dayOf(to, month)
  // 11月至2月 ends in the next year; 2023年5月至2022年3月 is a slip that dates nothing.
  if (begin && finish && to !== null && finish < begin) finish = last.year === null ? dayOf(to + 1, month) : null
  return {
    start: first.start,
    end: last.end,
    year,
    from: begin !== null && finish === null ? null : begin,
    to: finish,
    long: from !== null && finish !== null && Number(finish.slice(0, 4)) > from,
  }
}

function dayOf(year: number, day: readonly [number, number] | null): string | null {
  return day && isoDate(year, day[0], day[1] === 0 ? daysOf(year, day[0]) : day[1])
}
