import type { Indicator, Report } from '../../../report/types.ts'
import { commonEnd } from '../common-parts.ts'
import { type FigureBlock, figureBlocks, gapBetween, isCount } from '../in-block.ts'
import { isOfBefore } from '../is-of-before.ts'
import type { Miscount } from '../miscount.ts'
import { addRanges, agree, numberOf, statedRange, writeLike } from '../stated-range.ts'

/** Patterns of what one level did and of what all below it did. */
export interface LevelWords {
  levels: { own: string; below: string }
}

const link = /^[，、；][^，。；、：]{0,20}$/u
const aside = /（[^（）\d]{0,12}）/gu
const reach = 16
/** By more, the two are of something else. */
const limit = 0.02
const least = 100

/** 市本级立案1420件，六个县（市、区）立案2576件 below 3987件案件中: both levels together are not all. */
export function makeLevelCheck({ levels }: LevelWords): (report: Report) => Miscount[] {
  const [own, below] = [new RegExp(levels.own, 'u'), new RegExp(levels.below, 'u')]
  return (report) => {
    const { reportYear } = report.meta
    const isTold = (sum: number, { measure }: Indicator): boolean =>
      report.indicators.some((one) => one.measure === measure && agree(statedRange(one), [sum, sum])) ||
      report.tables.some(({ metrics }) => metrics.some(({ value }) => value === sum))
    return figureBlocks(report).flatMap((block) =>
      block.figures.flatMap((upper, at): Miscount[] => {
        const lower = lowerOf(block, at)
        if (!lower || !own.test(upper.before) || !below.test(gapBetween(block, upper, lower)) || own.test(lower.before))
          return []
        const act = commonEnd(upper.before, lower.before)
        if (act < 2 || isOfBefore(upper, reportYear)) return []
        const whole = block.figures
          .slice(Math.max(0, at - reach), at)
          .find((one) => isWholeOf(one, [upper, lower]) && !isOfBefore(one, reportYear))
        if (!whole || !isOfAct(whole, upper.before.slice(-act))) return []
        return !isTold(upper.metric.value + lower.metric.value, upper) ? judge(whole, [upper, lower]) : []
      }),
    )
  }
}

function lowerOf(block: FigureBlock, at: number): Indicator | null {
  const upper = block.figures[at]
  const lower = block.figures.slice(at + 1, at + 3).find(({ metric }) => metric.unit === upper?.metric.unit)
  if (!upper || !lower || !isCount(upper) || !isCount(lower) || upper.part || lower.part) return null
  const isNext =
    upper.metric.sentence === lower.metric.sentence && link.test(gapBetween(block, upper, lower).replaceAll(aside, ''))
  // 另移送5件: others are counted beside them.
  const next = block.figures[block.figures.indexOf(lower) + 1]
  const isMore = next?.metric.unit === lower.metric.unit && next.metric.sentence === lower.metric.sentence
  return isNext && !isMore && upper.metric.value >= least ? lower : null
}

/** 全年立案3987件, or 3987件案件中: not 受理, where they are what was 立案. */
function isOfAct({ before, words, after }: Indicator, act: string): boolean {
  return words.includes(act.slice(-2)) || (before === '' && /^(?:[一-龥]{2})?中$/u.test(after))
}

function isWholeOf(one: Indicator, [upper, lower]: [Indicator, Indicator]): boolean {
  const { value } = one.metric
  return (
    isCount(one) &&
    one.measure === upper.measure &&
    !one.part &&
    value > upper.metric.value &&
    value > lower.metric.value
  )
}

function judge(whole: Indicator, parts: [Indicator, Indicator]): Miscount[] {
  const sum = parts.reduce((all, { metric }) => all + metric.value, 0)
  if (agree(addRanges(parts.map(statedRange)), statedRange(whole))) return []
  if (Math.abs(sum - whole.metric.value) > limit * whole.metric.value) return []
  return [
    {
      kind: 'doubtful',
      place: whole.metric.place,
      stated: whole.metric.text,
      terms: parts.map(({ metric }) => numberOf(metric)).join('+'),
      computed: writeLike(whole.metric, sum),
      related: parts.map(({ metric }) => ({ metric, note: 'part' as const })),
    },
  ]
}
