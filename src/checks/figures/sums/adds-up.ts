import type { Indicator } from '../../../report/types.ts'
import type { Series } from './find-series.ts'
import { type FigureBlock, gapBetween } from '../in-block.ts'
import { addRanges, agree, type Range, statedRange, sumsOf } from '../stated-range.ts'

/** In a longer list some run comes to anything. */
const longest = 12

/**
 * Whether a list comes to one of the wholes that it may be of, or to two of them: it may begin and end anywhere.
 * `isExclusive`: one case is in one of its parts only.
 */
export function addsUp(
  block: FigureBlock,
  { opening, parts }: Series,
  { wholes, isExclusive }: { wholes: Indicator[]; isExclusive: boolean },
): boolean {
  const [whole, first] = [wholes[0], parts[0]]
  if (!whole || !first) return false
  const ranges = parts.map(({ figure }) => statedRange(figure))
  // 诉讼5件。复议7件，其中维持4件、撤销1件、终止3件: that some of them are as many as it, or as another whole, is chance.
  const isOwn = opening === 'within' && isExclusive && isRightBehind(gapBetween(block, whole, first.figure))
  // 示范村19个，其中市级19个、省级3个: those of the higher level were taken from among the lower.
  const runs = isOwn ? ranges : parts.length <= longest ? runsOf(ranges) : []
  if (runs.some((range) => agree(range, statedRange(whole)))) return true
  const prefixes = sumsOf(ranges)
  // 编制许可清单312项；保留事项4286项，其中行政许可312项: the first of the list was told of before, and is no whole of it.
  const isToldBefore = (one: Indicator, size: number) =>
    size === 1 && one !== whole && opening === 'within' && first.label.length > 2 && one.words.includes(first.label)
  const made = isOwn ? prefixes.slice(-1) : prefixes
  if (made.some((range, at) => wholes.some((one) => agree(range, statedRange(one)) && !isToldBefore(one, at + 1))))
    return true
  // 结转8件、新收112件: two of those before may be the whole together.
  const some = wholes
    .slice(0, 4)
    .filter(({ metric }) => metric.unit === whole.metric.unit)
    .map(statedRange)
  const all = prefixes.at(-1) ?? [0, 0]
  return some.some((one, at) => some.slice(at + 1).some((other) => agree(addRanges([one, other]), all)))
}

/** 复议7件，其中维持4件 */
function isRightBehind(gap: string): boolean {
  return /^[^，。；、：\d]{0,12}[，（]其中[^。；\d]{0,10}$/u.test(gap)
}

/** The sums of all runs of a list. */
function runsOf(ranges: readonly Range[]): Range[] {
  return ranges.flatMap((_, from) => sumsOf(ranges.slice(from)))
}
