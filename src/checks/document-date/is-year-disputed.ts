import { findDates } from '../../report/times/find-dates.ts'
import type { Report } from '../../report/types.ts'

/** Headings that open with years fit another report year, with its plan for the next: it may be the title that is wrong. */
export function isYearDisputed({ outline }: Report, reportYear: number): boolean {
  const years = outline.flatMap(({ title }) => {
    const date = findDates(title.value.slice(0, 12), null)[0]
    return date?.start === 0 && date.year !== null && !date.long ? [date.year] : []
  })
  const first = Math.min(...new Set(years))
  return first !== reportYear && years.includes(first + 1) && years.every((year) => year <= first + 1)
}
