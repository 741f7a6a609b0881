import type { Indicator } from '../../report/types.ts'
import { describe, divide, meanRange } from './average-parts.ts'
import type { Miscount } from './miscount.ts'
import { agree, numberOf, statedRange, stepOf } from './stated-range.ts'

/** A figure is off by whole places. */
const places = [10, 100, 1000, 10_000]

/** Averages by what is counted beside them that do not follow from any total and count; `widest`: how far one may be off. */
export function byHeads(mean: Indicator, totals: Indicator[], counts: Indicator[], widest = 2): Miscount[] {
  const stated = meanRange(mean)
  const pairs = totals.flatMap((total) => counts.filter((count) => count !== total).map((count) => ({ total, count })))
  const holds = pairs.some(({ total, count }) => agree(divide(statedRange(total), statedRange(count)), stated))
  const pair = pairs.find(({ count }) => !count.part) ?? pairs[0]
  if (holds || !pair) return []
  const value = pair.total.metric.value / pair.count.metric.value
  if (isMisplaced(mean, pair))
    return [describe(mean, pair.total, { by: numberOf(pair.count.metric), value, count: pair.count })]
  // Far off: it is the average of something else.
  if (value > mean.metric.value * widest || value < mean.metric.value / widest) return []
  return [describe(mean, pair.total, { by: numberOf(pair.count.metric), value, count: pair.count })]
}

/** 16.38亿元, 3486笔, 笔均4.7万元: the digits of the two right before it, but not the place. */
function isMisplaced(mean: Indicator, { total, count }: { total: Indicator; count: Indicator }): boolean {
  const { metric } = mean
  if (metric.value / stepOf(metric) < 10 || Math.max(total.index, count.index) !== mean.index - 1) return false
  if (Math.abs(total.index - count.index) !== 1 && !isNamedBy(mean.before, count.before)) return false
  const [low, high] = divide(statedRange(total), statedRange(count))
  const stated = meanRange(mean)
  return places.some(
    (times) => agree([low / times, high / times], stated) || agree([low * times, high * times], stated),
  )
}

/** 受理412件，办结406件，办结件均退费7079元: which of them it is the mean of, its words say. */
export function isNamedBy(lead: string, before: string): boolean {
  const act = /(?:^|[，。；])([一-龥]{2})[件案户]均[^，。；]*$/u.exec(lead)?.[1]
  return act !== undefined && before === act
}
