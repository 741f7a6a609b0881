import type { Indicator } from '../../report/types.ts'
import type { Metric } from '../../report/types.ts'

/** The lowest and highest value that a statement allows. */
export type Range = readonly [number, number]

const above = /^(?:超过?|逾|突破|至少|多达|余|多|几)$/u
const below = /^(?:近|将近|接近|不足|达到?近)$/u

/** What a stated figure can stand for: its rounding and the words that make it approximate. */
export function statedRange(figure: Pick<Indicator, 'metric' | 'approximators'>): Range {
  return rangeWithin(figure, 0.5)
}

/** The same for a figure that was reckoned from others; it may have been cut off or rounded up as well. */
export function reckonedRange(figure: Pick<Indicator, 'metric' | 'approximators'>): Range {
  return rangeWithin(figure, figure.metric.unit === '倍' ? 0.5 : 1)
}

function rangeWithin({ metric, approximators }: Pick<Indicator, 'metric' | 'approximators'>, steps: number): Range {
  const { value } = metric
  const slack = stepOf(metric) * steps
  let [low, high] = isExact(metric) ? [value, value] : [value - slack, value + slack]
  for (const word of approximators) {
    if (above.test(word)) high = Math.max(high, value * 1.2, value + lastPlace(metric))
    else if (below.test(word)) low = Math.min(low, value * 0.8)
    else [low, high] = [Math.min(low, value * 0.85), Math.max(high, value * 1.15)]
  }
  return [low, high]
}

// A count of things.
function isExact({ scale, decimals, unit }: Metric): boolean {
  return scale === 1 && decimals === 0 && !/[%‰倍天时钟分]|百分点/u.test(unit ?? '')
}

/** One unit of the last place that is written: 0.1 for 23.4, 1000 for 1.5万. */
export function stepOf({ scale, decimals }: Pick<Metric, 'scale' | 'decimals'>): number {
  return scale / 10 ** decimals
}

/** How many digits of a figure are written. */
export function digitsIn(metric: Pick<Metric, 'value' | 'scale' | 'decimals'>): number {
  return String(Math.round(metric.value / stepOf(metric))).length
}

/** Whether two ranges have a value in common. */
export function agree(a: Range, b: Range): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(a[1]), Math.abs(b[1]))
  return a[0] <= b[1] + slack && b[0] <= a[1] + slack
}

/** The range of a sum. */
export function addRanges(ranges: readonly Range[]): Range {
  return ranges.reduce<Range>(([low, high], range) => [low + range[0], high + range[1]], [0, 0])
}

/** The range of a percentage; null where the base may be nothing. */
export function shareRange(part: Range, whole: Range): Range | null {
  return whole[0] > 0 ? [(part[0] / whole[1]) * 100, (part[1] / whole[0]) * 100] : null
}

/** Whether a metric is a single number that can be reckoned with: no rank, no range, not beyond all counting. */
export function isPlain({ rank, text, value }: Metric): boolean {
  // 三四名 is a range like 3—4名.
  return !rank && value < 1e15 && !/[—～〜~至到、-]|[一二两三四五六七八九]{2}/u.test(text)
}

/** The number as written, without unit and words. */
export function numberOf({ text, value }: Metric): string {
  const written = /^\d(?:[\d,]|\s(?=\d{3}(?!\d)))*(?:\.\d+)?\s?[百千]?[万亿]*/u.exec(text)?.[0]
  return written ?? String(value)
}

/** A computed value in the way a metric is written: as many decimals and the same 万 or 亿. */
export function writeLike({ scale, decimals }: Pick<Metric, 'scale' | 'decimals'>, value: number): string {
  const mark = { 1e3: '千', 1e4: '万', 1e8: '亿' }[scale] ?? ''
  return mark === '' && scale !== 1 ? String(value) : (value / scale).toFixed(decimals) + mark
}

/** A percentage with two decimals at most. */
export function writePercent(value: number): string {
  return `${String(Number(value.toFixed(2)))}%`
}

// 1500余 can be up to 1600.
function lastPlace({ value, scale, decimals }: Metric): number {
  let place = stepOf({ scale, decimals })
  while (value > 0 && value % (place * 10) === 0) place *= 10
  return place
}

/** The sums of the first of a list, of the first two and so on. */
export function sumsOf(ranges: readonly Range[]): Range[] {
  let sum: Range = [0, 0]
  return ranges.map((range) => (sum = addRanges([sum, range])))
}
