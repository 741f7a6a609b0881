import type { Indicator } from '../../../report/types.ts'
import { type Range, statedRange } from '../stated-range.ts'

/** The difference of two figures. */
export function gapRange(from: Indicator, to: Indicator): Range {
  const [a, b] = [statedRange(from), statedRange(to)]
  return to.metric.value > from.metric.value ? [b[0] - a[1], b[1] - a[0]] : [a[0] - b[1], a[1] - b[0]]
}

/** The difference as a percentage of the first; null where that may be nothing. */
export function relativeRange(from: Indicator, to: Indicator): Range | null {
  const [a, b] = [statedRange(from), statedRange(to)]
  if (a[0] <= 0) return null
  const ratios: Range = [(b[0] / a[1]) * 100 - 100, (b[1] / a[0]) * 100 - 100]
  return to.metric.value > from.metric.value ? ratios : [-ratios[1], -ratios[0]]
}
