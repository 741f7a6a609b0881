import { withoutDates } from '../../../report/times/without-dates.ts'

/** Makes a function that leaves dates and words of a year out. */
export function makeUndated(years: string): (text: string, year: number | null) => string {
  const idle = new RegExp(`${years}|\\d{4}年度?`, 'gu')
  return (text, year) => withoutDates(text, year).replaceAll(idle, '')
}
