import type { Indicator } from '../../report/indicator.ts'
import type { Metric, Report } from '../../report/types.ts'
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
} from './stated-range.ts'

/** A stated change, with the two figures it lies between. */
export interface Change {
  from: Metric
  to: Metric
  stated: Metric
  /**
   * right: the figures give it, or nobody can tell; points: a difference of percentages is written as %;
   * percent: a relative change is written in 个百分点; wrong: neither.
   */
  verdict: 'right' | 'points' | 'percent' | 'wrong'
  terms: string
  computed: string
}

const fall = '下降|降低|减少|压减|压缩|缩短|缩减|精简|回落|收窄|降|减'
const rise = '增长|增加|提升|提高|上升|上涨|升高|扩大|增|升'
const doing = `(?:${fall}|${rise})`
const much = '(?:了|达到?|为|约|近|超过?|高达)*'
const patterns = {
  from: /(?:由|从)[^，。；]{0,24}$/u,
  to: new RegExp(`^[^，。；\\d]{0,10}${doing}?[^，。；\\d]{0,4}(?:到|至|为|成)[^，。；\\d]{0,8}$`, 'u'),
  amount: new RegExp(
    `^[^，。；、\\d]{0,10}[，、（]?(?:总体|累计|净|实际|共)?(?:${doing}|[降增减涨]幅|压[缩减]率)${much}$`,
    'u',
  ),
  than: /^[^，。；、\d]{0,10}，?(?:较|比)(?:上年|去年|上一年)(?:同期)?的?$/u,
  thanAmount: new RegExp(`^[^，。；、\\d]{0,4}，?${doing}${much}$`, 'u'),
}

/** Changes that stand with both their ends: 由709个压减至543个，压减23.4%; 45件，比上年的30件增长50%. */
export function findChanges({ blocks }: Report, figures: Indicator[]): Change[] {
  return figures.flatMap((stated, at) => {
    const [first, second] = [figures[at - 2], figures[at - 1]]
    if (!first || !second || first.metric.sentence !== stated.metric.sentence) return []
    if (![first, second, stated].every(({ metric }) => isPlain(metric))) return []
    if (first.metric.unit === null || first.metric.unit !== second.metric.unit) return []
    const value = blocks[stated.block]?.text.value ?? ''
    const lead = value.slice(Math.max(0, first.metric.start - 30), first.metric.start)
    const [one, two] = [
      value.slice(first.metric.end, second.metric.start),
      value.slice(second.metric.end, stated.metric.start),
    ]
    if (patterns.from.test(lead) && patterns.to.test(one) && patterns.amount.test(two))
      return [judge(first, second, stated)]
    if (patterns.than.test(one) && patterns.thanAmount.test(two)) return [judge(second, first, stated)]
    return []
  })
}

function judge(from: Indicator, to: Indicator, stated: Indicator): Change {
  const ends = { from: from.metric, to: to.metric, stated: stated.metric }
  const { unit } = stated.metric
  const [a, b] = [numberOf(from.metric), numberOf(to.metric)]
  const [high, low] = to.metric.value > from.metric.value ? [b, a] : [a, b]
  const gap = gapRange(from, to)
  const share = relativeRange(from, to)
  const said = reckonedRange(stated)
  const difference = {
    terms: `${high}-${low}`,
    computed: writeLike(
      stepOf(from.metric) < stepOf(to.metric) ? from.metric : to.metric,
      Math.abs(to.metric.value - from.metric.value),
    ),
  }
  const relative = {
    terms: `(${high}-${low})÷${a}`,
    computed: writePercent((Math.abs(to.metric.value - from.metric.value) / from.metric.value) * 100),
  }
  const percents = from.metric.unit === '%'
  if (unit === '个百分点' || unit === '百分点') {
    if (percents && agree(gap, said)) return { ...ends, ...difference, verdict: 'right' }
    const swapped = share !== null && agree(share, said)
    if (swapped) return { ...ends, ...relative, verdict: 'percent' }
    return percents ? { ...ends, ...difference, verdict: 'wrong' } : { ...ends, ...relative, verdict: 'wrong' }
  }
  if (unit === '%') {
    if (share === null || agree(share, said)) return { ...ends, ...relative, verdict: 'right' }
    return percents && agree(gap, said)
      ? { ...ends, ...difference, verdict: 'points' }
      : { ...ends, ...relative, verdict: 'wrong' }
  }
  if (unit === '倍') {
    const times: Range | null = share && [share[0] / 100, share[1] / 100]
    // 增长2倍 is often said for what is now twice as much.
    const holds = times === null || agree(times, said) || agree([times[0] + 1, times[1] + 1], said)
    return {
      ...ends,
      terms: `${b}÷${a}`,
      computed: String(Number((to.metric.value / from.metric.value).toFixed(1))),
      verdict: holds || to.metric.value < from.metric.value ? 'right' : 'wrong',
    }
  }
  const same = unit !== null && unit === to.metric.unit
  return { ...ends, ...difference, verdict: !same || agree(gap, said) ? 'right' : 'wrong' }
}

function gapRange(from: Indicator, to: Indicator): Range {
  const [a, b] = [statedRange(from), statedRange(to)]
  return to.metric.value > from.metric.value ? [b[0] - a[1], b[1] - a[0]] : [a[0] - b[1], a[1] - b[0]]
}

function relativeRange(from: Indicator, to: Indicator): Range | null {
  const [a, b] = [statedRange(from), statedRange(to)]
  if (a[0] <= 0) return null
  const ratios: Range = [(b[0] / a[1]) * 100 - 100, (b[1] / a[0]) * 100 - 100]
  return to.metric.value > from.metric.value ? ratios : [-ratios[1], -ratios[0]]
}
