import { once } from '../../../report/memo/once.ts'
import type { Indicator } from '../../../report/types.ts'
import { describe, divide, meanRange } from './average-parts.ts'
import type { FigureWords } from '../figure-words.ts'
import type { Miscount } from '../miscount.ts'
import { agree, numberOf, statedRange, stepOf } from '../stated-range.ts'

/** A figure is off by whole places. */
const places = [10, 100, 1000, 10_000]

/** What an average may be of, and by; `widest`: how far one may be off. */
export interface Bases extends FigureWords {
  totals: Indicator[]
  counts: Indicator[]
  widest?: number
}

/** Averages by what is counted beside them that do not follow from any total and count. */
export function byHeads(mean: Indicator, { totals, counts, widest = 2, figures }: Bases): Miscount[] {
  const stated = meanRange(mean)
  const pairs = totals.flatMap((total) => counts.filter((count) => count !== total).map((count) => ({ total, count })))
  const holds = pairs.some(({ total, count }) => agree(divide(statedRange(total), statedRange(count)), stated))
  const pair = pairs.find(({ count }) => !count.part) ?? pairs[0]
  if (holds || !pair) return []
  const value = pair.total.metric.value / pair.count.metric.value
  if (isMisplaced(mean, { ...pair, figures }))
    return [describe(mean, pair.total, { by: numberOf(pair.count.metric), value, count: pair.count })]
  if (isSaidAlike(mean, pair))
    return [describe(mean, pair.total, { by: numberOf(pair.count.metric), value, count: pair.count })]
  // Far off: it is the average of something else.
  if (value > mean.metric.value * widest || value < mean.metric.value / widest) return []
  return [describe(mean, pair.total, { by: numberOf(pair.count.metric), value, count: pair.count })]
}

/** 16.38亿元, 3486笔, 笔均4.7万元: the digits of the two right before it, but not the place. */
function isMisplaced(
  mean: Indicator,
  { total, count, figures }: FigureWords & { total: Indicator; count: Indicator },
): boolean {
  const { metric } = mean
  const isNext = count.index === total.index - 1 && !/[，。；、]/u.test(total.before) && /均$/u.test(mean.before)
  // 1190名劳动者追回工资2380万元，人均0.2万元: of what stands right before it, one digit is enough.
  if ((metric.value / stepOf(metric) < 10 && !isNext) || Math.max(total.index, count.index) !== mean.index - 1)
    return false
  if (Math.abs(total.index - count.index) !== 1 && !isNamedBy(mean.before, count.before, { figures })) return false
  const [low, high] = divide(statedRange(total), statedRange(count))
  const stated = meanRange(mean)
  return places.some(
    (times) => agree([low / times, high / times], stated) || agree([low * times, high * times], stated),
  )
}

/** By more, it is of other people. */
const farthest = 100

/** 156名受援人减免费用共31.2万元，人均减免2.1万元: the total right before is told with the act that the mean is told with. */
function isSaidAlike(mean: Indicator, { total, count }: { total: Indicator; count: Indicator }): boolean {
  const act = /均([一-龥]{2})(?:约|近|达|超)?$/u.exec(mean.before)?.[1]
  if (act === undefined || total.index !== mean.index - 1 || count.index !== total.index - 1) return false
  if (total.measure !== mean.measure || total.metric.sentence !== mean.metric.sentence) return false
  const times = total.metric.value / count.metric.value / mean.metric.value
  return (count.after + total.before).includes(act) && times < farthest && times > 1 / farthest
}

const actOf = once(
  ({ averages }: FigureWords['figures']) =>
    new RegExp(`(?:^|[，。；])([一-龥]{2})(?:${averages.per})均[^，。；]*$`, 'u'),
)

/** 受理412件，办结406件，办结件均退费7079元: which of them it is the mean of, its words say. */
export function isNamedBy(lead: string, before: string, { figures }: FigureWords): boolean {
  const act = actOf(figures).exec(lead)?.[1]
  return act !== undefined && before === act
}
