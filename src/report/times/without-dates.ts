import { findDates } from './find-dates.ts'

/** A text without its dates. */
export function withoutDates(text: string, year: number | null): string {
  let plain = ''
  let at = 0
  for (const { start, end } of findDates(text, year)) {
    plain += text.slice(at, start)
    at = end
  }
  return plain + text.slice(at)
}
