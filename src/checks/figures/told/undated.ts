import { findDates } from '../../../report/times/dates.ts'

/** Makes a function that leaves dates and words of a year out. */
export function makeUndated(years: string): (text: string, year: number | null) => string {
  const idle = new RegExp(`${years}|\\d{4}年度?`, 'gu')
  return (text, year) => {
    let plain = ''
    let at = 0
    for (const { start, end } of findDates(text, year)) {
      plain += text.slice(at, start)
      at = end
    }
    return (plain + text.slice(at)).replaceAll(idle, '')
  }
}
