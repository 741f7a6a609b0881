import type { Indicator } from '../../report/types.ts'

/** It tells of a time before the report year: 上年的342件, （2023年827件）. */
export function isOfBefore({ past, metric: { time } }: Indicator, reportYear: number | null): boolean {
  const known = time.kind === 'explicit' && time.end !== null && reportYear !== null
  return past || (known && (time.end ?? '') < `${String(reportYear)}-01-01`)
}

/** 386件，比上年的342件增长12.9%; 其中甲143件: what was before is no base of a part that is of now. */
export function mayBeBaseOf(figure: Indicator, part: Indicator, reportYear: number | null): boolean {
  return isOfBefore(part, reportYear) || !isOfBefore(figure, reportYear)
}
