import type { Indicator } from '../../report/types.ts'
import type { Miscount } from './miscount.ts'
import { numberOf, type Range, reckonedRange, statedRange, writeLike } from './stated-range.ts'

/** Rounded or cut off. */
export function meanRange(mean: Indicator): Range {
  return [statedRange(mean)[0], reckonedRange(mean)[1]]
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
    computed: metric.scale === 1 ? String(Number(value.toFixed(2))) : writeLike(metric, value),
    related: [
      { metric: total.metric, note: 'base' },
      ...(count ? [{ metric: count.metric, note: 'base' as const }] : []),
    ],
  }
}
