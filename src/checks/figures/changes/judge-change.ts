import type { Amount, Change, Direction, Indicator, Metric } from '../../../report/types.ts'
import { once } from '../../../report/memo/once.ts'
import type { FigureWords } from '../figure-words.ts'
import { gapRange, relativeRange } from './change-ranges.ts'
import { judgeFromBase } from './judge-from-base.ts'
import { judgeWithoutBase } from './judge-without-base.ts'
import { portionRange } from './portion-range.ts'
import {
  agree,
  isPlain,
  numberOf,
  reckonedRange,
  statedRange,
  stepOf,
  type Range,
  writeLike,
  writePercent,
} from '../stated-range.ts'
import type { WrongChange } from './wrong-change.ts'

/** A change with both its ends. */
interface Known {
  from: Indicator
  to: Indicator
}

/** 年均增长6.5%: of each year, and the ends may be many years apart. */
const yearly = /(?:[年月季]均|平均每[年月季]|每[年月]平均|复合)[^，。；]{0,6}$/u

/** 排名由369位上升到235位: the smaller is the better. */
const rankedBy = once(({ figures: { ranked } }: FigureWords) => new RegExp(`(?:${ranked})[^，。；]{0,8}$`, 'u'))

/** Judges a change: its direction, and each of its amounts. */
export function judgeChange({ from, to, direction, amounts }: Change, words: FigureWords): WrongChange[] {
  if (to && !isPlain(to.metric)) return []
  const [first, second] = amounts
  if (from && to) {
    if (!isPlain(from.metric) || from.metric.unit === null) return []
    const known = { from, to }
    const turned = rankedBy(words).test(from.before) ? null : wrongDirection(known, direction, amounts)
    return turned ? [turned] : amounts.flatMap((amount) => judgeAmount(known, amount) ?? [])
  }
  if (!first || !second) return []
  return to ? judgeWithoutBase(to, [first, second]) : from ? judgeFromBase(from, [first, second]) : []
}

/** 由32件下降至38件. Approximate ends that may be equal prove nothing. */
function wrongDirection({ from, to }: Known, direction: Direction | null, amounts: Amount[]): WrongChange | null {
  const [a, b] = [statedRange(from), statedRange(to)]
  if (agree(a, b)) return null
  const actual: Direction = to.metric.value > from.metric.value ? 'rise' : 'fall'
  const amount = amounts.find((one) => one.direction !== actual)
  if ((direction === null || direction === actual) && !amount) return null
  // Which of the two is told may be doubtful where both ends and all words differ.
  if (direction === actual && amounts.some((one) => one.direction === actual)) return null
  return {
    verdict: 'direction',
    stated: direction !== null && direction !== actual ? to.metric : (amount?.figure.metric ?? to.metric),
    ends: [from.metric, to.metric],
    terms: `${numberOf(from.metric)}→${numberOf(to.metric)}`,
    computed: actual === 'rise' ? '增加' : '减少',
  }
}

function judgeAmount({ from, to }: Known, { figure }: Amount): WrongChange | null {
  const stated = figure.metric
  if (!isPlain(stated) || yearly.test(figure.before)) return null
  const { unit } = stated
  const [a, b] = [numberOf(from.metric), numberOf(to.metric)]
  const [high, low] = to.metric.value > from.metric.value ? [b, a] : [a, b]
  const gap = gapRange(from, to)
  const share = relativeRange(from, to)
  const said = reckonedRange(figure)
  const ends = [from.metric, to.metric]
  const finer = stepOf(from.metric) < stepOf(to.metric) ? from.metric : to.metric
  const apart = Math.abs(to.metric.value - from.metric.value)
  const difference = { stated, ends, terms: `${high}-${low}`, computed: writeLike(finer, apart) }
  const relative = {
    stated,
    ends,
    terms: `(${high}-${low})÷${a}`,
    computed: writePercent((apart / from.metric.value) * 100),
  }
  const percents = from.metric.unit === '%'
  if (figure.measure === '个百分点') {
    if (percents && agree(gap, statedRange(figure))) return null
    if (percents) return { ...difference, verdict: 'wrong' }
    if (share !== null && agree(share, said)) return { ...relative, verdict: 'percent' }
    return share === null ? null : { ...relative, verdict: 'wrong' }
  }
  if (unit === '%') {
    if (share === null) return null
    // Of 100 % the two are one.
    if (percents && from.metric.value !== 100 && isGap({ from, to }, stated))
      return { ...difference, verdict: isAsRounded(stated, (apart / from.metric.value) * 100) ? 'either' : 'points' }
    if (agree(share, said)) return null
    return percents && agree(gap, said) ? { ...difference, verdict: 'points' } : { ...relative, verdict: 'wrong' }
  }
  const portion = portionRange(figure)
  if (portion)
    return share === null || agree(share, portion) || to.metric.value === from.metric.value
      ? null
      : { ...relative, verdict: 'wrong' }
  if (unit === '倍') return judgeTimes({ from, to }, figure, share)
  const same = figure.measure !== null && figure.measure === to.measure
  return !same || agree(gap, statedRange(figure)) ? null : { ...difference, verdict: 'wrong' }
}

/** 由92%提高到98%，提高6%: what is written is the difference to the last digit. */
function isGap({ from, to }: Known, stated: Metric): boolean {
  const gap = Math.abs(to.metric.value - from.metric.value)
  return gap > 0 && Math.abs(gap - stated.value) < 1e-6
}

/** 由98.1%提高到98.7%，提高0.6%: that is the growth, too, as it is rounded. */
function isAsRounded(stated: Metric, share: number): boolean {
  return Number(share.toFixed(stated.decimals)) === stated.value
}

function judgeTimes({ from, to }: Known, figure: Indicator, share: Range | null): WrongChange | null {
  // A decrease by 倍 is wrong whatever its ends; it is found without them.
  if (share === null || to.metric.value < from.metric.value) return null
  const said = reckonedRange(figure)
  const times: Range = [share[0] / 100, share[1] / 100]
  if (agree(times, said)) return null
  const more = (to.metric.value - from.metric.value) / from.metric.value
  const [a, b] = [numberOf(from.metric), numberOf(to.metric)]
  return {
    verdict: agree([times[0] + 1, times[1] + 1], said) ? 'times' : 'wrong',
    stated: figure.metric,
    ends: [from.metric, to.metric],
    terms: `(${b}-${a})÷${a}`,
    computed: `${String(Number(more.toFixed(2)))}倍`,
  }
}
