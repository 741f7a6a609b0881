import type { Indicator } from '../../../report/types.ts'
import type { Percentage } from './percentages.ts'
import { agree, type Range, shareRange, statedRange } from '../stated-range.ts'

const factors = [10, 100, 0.1, 0.01]

/**
 * 检测货车31.5万辆次，发现超限车辆1323辆，超限率4.2%: the count right before the part, in a unit that counts each time, where the rate
 * has the very digits of the share and only the point is misplaced; null for none.
 */
export function tenfoldBase(around: Indicator[], part: Indicator, rate: Percentage): Indicator | null {
  const base = around.find(({ index }) => index === part.index - 1)
  if (!base || base.metric.sentence !== part.metric.sentence || rate.figure?.index !== part.index + 1) return null
  if (base.metric.value <= part.metric.value || base.metric.unit !== `${part.metric.unit ?? ''}次`) return null
  const range = shareRange(statedRange(part), statedRange(base))
  if (range === null || digitsOf(rate) < 2) return null
  return !agree(range, rate.range) && factors.some((by) => agree(times(range, by), rate.range)) ? base : null
}

/** How many digits of a rate say something: two of 4.2 and 4.0. */
function digitsOf({ value, figure }: Percentage): number {
  return String(Math.round(value * 10 ** (figure?.metric.decimals ?? 0))).length
}

function times([low, high]: Range, by: number): Range {
  return [low * by, high * by]
}
