import type { Metric } from '../../../report/types.ts'

/** Whether two figures are of times that have no day in common: 2025年接办9874件，2023年、2024年分别为10652件、10230件. */
export function isOfOtherTime({ time: one }: Metric, { time: other }: Metric): boolean {
  if (one.kind !== 'explicit' || other.kind !== 'explicit') return false
  if (!one.start || !one.end || !other.start || !other.end) return false
  return one.end < other.start || other.end < one.start
}
