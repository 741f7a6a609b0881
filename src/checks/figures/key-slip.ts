import type { Metric } from '../../report/types.ts'
import { isDigitSlip } from './digits-slip.ts'
import { stepOf } from './stated-range.ts'

/** How many digits two values have that differ by a slip of the keys; null for others. */
export function keySlip(x: Metric, y: Metric): number | null {
  const step = Math.min(stepOf(x), stepOf(y))
  const [a, b] = [Math.round(x.value / step), Math.round(y.value / step)]
  return isDigitSlip(a, b) ? String(a).length : null
}
