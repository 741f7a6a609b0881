import type { Indicator } from '../../report/types.ts'

/** It tells of a time before the report year: 上年的342件, （2023年827件）. */
export function isOfBefore({ past, metric: { time } }: Indicator, reportYear: number | null): boolean {
  const known = time.kind === 'explicit' && time.end !== null && reportYear !== null
  return past || (known && (time.end ?? '') < `${String(reportYear)}-01-01`)
}
