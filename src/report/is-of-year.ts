import type { Metric } from './types.ts'

/** Whether a figure is of a whole year, or of none that is told. */
export function isOfYear({ time: { start, end } }: Metric): boolean {
  return (start === null && end === null) || (start?.slice(5) === '01-01' && end?.slice(5) === '12-31')
}
