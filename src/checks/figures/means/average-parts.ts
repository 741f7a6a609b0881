import type { Indicator } from '../../../report/types.ts'
import type { Miscount } from '../miscount.ts'
import { numberOf, type Range, reckonedRange, statedRange, stepOf, writeLike } from '../stated-range.ts'

const about = /^(?:大?约|左右|大概)$/u
/** What 约 leaves open of a number that is not round, as a share of it. */
const little = 0.03
const few = 20

/** Rounded or cut off. */
export function meanRange(mean: Indicator): Range {
  // 约302人: so many digits are no guess.
  if (mean.approximators.length > 0 && mean.approximators.every((word) => about.test(word)) && isFine(mean)) {
    const { value } = mean.metric
    const slack = Math.max(stepOf(mean.metric) * 1.5, value * little)
    return [value - slack, value + slack]
  }
  const [low, high] = [statedRange(mean)[0], reckonedRange(mean)[1]]
  const { scale, decimals, value } = mean.metric
  // A whole number is no count here: 场均167人 may be 166.9, but not 168. Of few, nobody cuts off as much: 8.95 is no 8.
  const cut = value < few ? 0.9 : 0.999
  return scale === 1 && decimals === 0 ? [Math.min(low, value - 0.5), Math.max(high, value + cut)] : [low, high]
}

/** It is written to two or more digits, and does not end in 0. */
function isFine({ metric }: Indicator): boolean {
  const digits = Math.round(metric.value / stepOf(metric))
  return digits > 10 && digits % 10 !== 0
}

/** A total divided by a count. */
export function divide(total: Range, count: Range): Range {
  return [total[0] / Math.max(count[1], Number.MIN_VALUE), count[0] > 0 ? total[1] / count[0] : Infinity]
}

/** What is said of a wrong average. */
export function describe(
  { metric }: Indicator,
  total: Indicator,
  { by, value, count }: { by: string; value: number; count: Indicator | null },
): Miscount {
  return {
    kind: 'average',
    place: metric.place,
    stated: metric.text,
    terms: `${numberOf(total.metric)}÷${by}`,
    computed: metric.scale === 1 ? String(Number(value.toFixed(2))) : writeLike(finer(metric, value), value),
    related: [
      { metric: total.metric, note: 'base' },
      ...(count ? [{ metric: count.metric, note: 'base' as const }] : []),
    ],
  }
}

/** 1.2万 beside 12万: one more decimal where it matters. */
function finer({ scale, decimals }: Indicator['metric'], value: number): { scale: number; decimals: number } {
  const off = Math.abs(value / scale - Math.round(value / scale))
  return { scale, decimals: decimals === 0 && value < scale * 10 && off > 0.05 ? 1 : decimals }
}
