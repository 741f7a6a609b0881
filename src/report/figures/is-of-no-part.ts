import type { Metric } from '../types.ts'

/** Whether a figure is of no part of a year: of a whole one, or of none that is told. */
export function isOfNoPart({ time: { start, end } }: Metric): boolean {
  return (start === null && end === null) || (start?.slice(5) === '01-01' && end?.slice(5) === '12-31')
}
