import type { Metric } from '../../../report/types.ts'
import { isDigitSlip } from '../digits-slip.ts'
import { stepOf } from '../stated-range.ts'

/** How many digits two values have that differ by a slip of the keys; null for others. */
export function keySlip(x: Metric, y: Metric): number | null {
  const step = Math.min(stepOf(x), stepOf(y))
  const [a, b] = [Math.round(x.value / step), Math.round(y.value / step)]
  return isDigitSlip(a, b) ? String(a).length : null
}

/** The same, as far as the coarser of two different scales tells (2.84万 and 26384): so many digits; 0 for none. */
export function coarseSlip(x: Metric, y: Metric): number {
  if (x.scale === y.scale) return 0
  const step = Math.max(stepOf(x), stepOf(y))
  const [a, b] = [Math.round(x.value / step), Math.round(y.value / step)]
  return isDigitSlip(a, b) ? String(a).length : 0
}

const fine = 3

/** Whether two values are written with the same digits, two at least, but one in 万 and the other in 亿 or without. */
export function isRescaled(x: Metric, y: Metric): boolean {
  const [one, two] = [written(x), written(y)]
  return x.scale !== y.scale && one.length > 1 && one === two
}

/** The digits, as they stand there, without zeros at the end. */
function written({ value, scale, decimals }: Metric): string {
  return (value / scale)
    .toFixed(decimals)
    .replace(/^0\.0{0,16}|\./u, '')
    .replace(/0{1,16}$/u, '')
}

/** Whether two values have the same digits, three at least, but one is ten or a hundred times the other, or 万 is 亿. */
export function isMisplaced(x: Metric, y: Metric): boolean {
  if (isRescaled(x, y)) return true
  const [low, high] = x.value < y.value ? [x, y] : [y, x]
  const digits = String(Math.round(low.value / stepOf(low))).replace(/0{1,16}$/u, '')
  return (
    digits.length >= fine && [10, 100].some((times) => Math.abs(low.value * times - high.value) < 1e-9 * high.value)
  )
}
