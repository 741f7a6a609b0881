import type { Indicator, Report } from '../../../report/types.ts'
import { meanRange, divide } from './average-parts.ts'
import { areTurned } from '../digits-slip.ts'
import { agree, isPlain, statedRange } from '../stated-range.ts'

const fewest = 100
/** Of more figures in its unit, some quotient is like any average by chance. */
const several = 8

/**
 * 监管对象2146户 in one part and, in another, 监督员17名，人均监管162户: the only figure in the unit of an average that makes it, but
 * for two digits that changed places, where none makes it.
 */
export function totalElsewhere({ indicators }: Report, mean: Indicator, count: Indicator): Indicator[] {
  const { metric, measure } = mean
  if (metric.value < fewest || metric.scale > 1 || metric.decimals > 0) return []
  const larger = indicators.filter(
    (one) => one.measure === measure && isPlain(one.metric) && one.metric.value > metric.value,
  )
  const makes = (one: Indicator) => agree(divide(statedRange(one), statedRange(count)), meanRange(mean))
  if (new Set(larger.map((one) => one.metric.value)).size > several || larger.some(makes)) return []
  const turned = larger.filter(
    (one) =>
      !one.past &&
      !one.part &&
      !one.metric.target &&
      areTurned(Math.round(one.metric.value / count.metric.value), metric.value),
  )
  return new Set(turned.map((one) => one.metric.value)).size === 1 ? turned.slice(0, 1) : []
}
