import { readInteger } from '../text/numerals.ts'

/** 2021年以来的五年: so many years, and no more, from the first of them on. */
const lasting =
  /^[的这]?(?<count>[两二三四五六七八九十\d]{1,2})个?年(?:间|里|来|中|内)?(?![一-龥]?[度级限龄]|多|前|后|半)/u
/** 2021年起每年依次认定130户、168户、190户: a figure of each year. */
const yearly =
  /^每年(?:[均都]?分别|[均都]?依次)[^，。；、\d]{0,10}(?<figures>\d[\d.]*\p{Script=Han}{1,4}(?:[、和]\d[\d.]*\p{Script=Han}{1,4}){1,9})/u

/** What tells when a stretch of time ended of which only the beginning is named. */
export interface SpanEnd {
  /** ISO day. */
  to: string
  /** How many characters of it are words of time. */
  length: number
}

/**
 * The end that stands behind the beginning of a time, in what follows it: as many years, or figures one a year, as there are up to
 * the year of the report. null where nothing tells it.
 */
export function spanEnd(rest: string, from: string | null, reportYear: number | null): SpanEnd | null {
  if (reportYear === null || from?.endsWith('-01-01') !== true) return null
  const years = reportYear - Number(from.slice(0, 4)) + 1
  if (years < 2) return null
  const to = `${String(reportYear)}-12-31`
  const long = lasting.exec(rest)
  if (long) return readInteger(long.groups?.['count'] ?? '') === years ? { to, length: long[0].length } : null
  const figures = yearly.exec(rest)?.groups?.['figures']
  return figures?.split(/[、和]/u).length === years ? { to, length: 0 } : null
}
