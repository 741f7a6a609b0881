import { allMatches } from '../../../report/text/all-matches.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { type FigureBlock, figureBlocks, gapBetween, labelOf, sentenceLead } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { agree, isPlain, statedRange } from '../stated-range.ts'

/** Patterns of the words by which a figure is held against what was planned, or against a level. */
export interface ComparedWords {
  compared: {
    /** What says how much was to be done: 计划. */
    planned: string
    /** What says how much was done: 实际. */
    actual: string
    /** What says that all of it was done, or more: 超额完成任务. */
    fulfilled: string
    /** What says that it was not done: 未完成任务. */
    unmet: string
    /** What says that less is better: 压减. */
    fewer: string
    above: string
    below: string
    /** What names a level: 平均水平, 目标. */
    levels: string
    /** What names a level that is set, so that it is no rounded one: 目标, 控制指标. */
    limits: string
  }
}

/** Makes a check of 计划1200人次，实际1080人次，超额完成, and of 合格率93.6%，高于95%的目标: the words say the other way round. */
export function makeComparedCheck({ compared: words }: ComparedWords): (report: Report) => Miscount[] {
  const claims = new RegExp(`(?<=^|[，；])(?:(?<unmet>${words.unmet})|${words.fulfilled})`, 'gu')
  const limits = new RegExp(words.limits, 'u')
  const [planned, actual, fewer] = [
    new RegExp(words.planned, 'u'),
    new RegExp(words.actual, 'u'),
    new RegExp(words.fewer, 'u'),
  ]
  const before = new RegExp(
    `^[^，。；、：\\d]{0,8}，?[^，。；、：\\d]{0,4}?(?:(?<above>(?<![不未])(?:${words.above}))|(?<below>(?<![不未])(?:${words.below})))(?<lead>[^，。；、\\d]{0,16})[（]?$`,
    'u',
  )
  const behind = new RegExp(`^，?[比较](?<lead>[^，。；、\\d]{2,16})[（]?$`, 'u')
  // 满意度97.8%，未完成95%的年度目标
  const missed = new RegExp(
    `^[^，。；、：\\d]{0,8}，(?:仍|尚|还)?(?:(?<unmet>未能?(?:达到?|完成|实现)|没有(?:达到|完成|实现)|低于)|(?:已|均|顺利|圆满|如期)*(?:达到|实现|超过|超额完成|超出))了?$`,
    'u',
  )
  const higher = /^[^，。；\d]{0,8}?[）]?(?:(?<above>[高多]出?|超出)|(?<below>[低少]))了?(?=\d|[^，。；]{0,3}\d)/u
  const levels = new RegExp(words.levels, 'u')
  const isSetBehind = new RegExp(`^[）]?的[^，。；、\\d]{0,6}(?:${words.limits})`, 'u')
  const heldAgainst = (block: FigureBlock, one: Indicator, level: Indicator): Miscount[] => {
    if (one.measure === null || one.measure !== level.measure || one.metric.sentence !== level.metric.sentence)
      return []
    if (one.metric.rank || level.metric.rank) return []
    const gap = gapBetween(block, one, level)
    const after = block.value.slice(level.metric.end, level.metric.end + 16)
    const reached = missed.exec(gap)
    if (reached && isSetBehind.test(after) && !fewer.test(sentenceLead(block, level.metric.end, 60))) {
      const isUnmet = reached.groups?.['unmet'] !== undefined
      return areExact(one, level, true) && one.metric.value >= level.metric.value === isUnmet
        ? [against(block, { one, level, from: one.metric.end, to: level.metric.end })]
        : []
    }
    const found = before.exec(gap) ?? (behind.test(gap) ? higher.exec(after) : null)
    if (!found) return []
    const named = (before.exec(gap) ?? behind.exec(gap))?.groups?.['lead'] ?? ''
    const behindIt = /^[）]?的?[^，。；、\d]{0,8}/u.exec(after)?.[0] ?? ''
    if (!levels.test(named) && !levels.test(behindIt)) return []
    if (!areExact(one, level, limits.test(named + behindIt))) return []
    const isAbove = found.groups?.['above'] !== undefined
    if (isAbove === one.metric.value > level.metric.value || one.metric.value === level.metric.value) return []
    return [against(block, { one, level, from: one.metric.end, to: level.metric.end })]
  }
  return (report) =>
    figureBlocks(report).flatMap((block) => [
      ...block.figures.flatMap((one, at) => {
        const level = block.figures[at + 1]
        return level ? heldAgainst(block, one, level) : []
      }),
      ...(planned.test(block.value) ? unfulfilled(block, { claims, planned, actual, fewer }) : []),
    ])
}

/** 计划1200人次，实际1080人次，超额完成; 计划20场，实际23场，未完成 */
function unfulfilled(
  block: FigureBlock,
  { claims, planned, actual, fewer }: Record<'claims' | 'planned' | 'actual' | 'fewer', RegExp>,
): Miscount[] {
  return allMatches(block.value, claims).flatMap(({ index, 0: said, groups }): Miscount[] => {
    const isUnmet = groups?.['unmet'] !== undefined
    const at = block.figures.findLastIndex(({ metric }) => metric.end <= index)
    const [level, one] = [block.figures[at - 1], block.figures[at]]
    if (!level || !one || one.measure === null || one.measure !== level.measure || !areExact(one, level, true))
      return []
    if (/[。；]/u.test(block.value.slice(level.metric.end, index)) || index - one.metric.end > 12) return []
    const label = labelOf(block, at)
    if (!planned.test(labelOf(block, at - 1) + level.after.slice(0, 8)) || planned.test(label) || !actual.test(label))
      return []
    if (/其中|剩余|尚|未|每|均/u.test(label) || one.metric.value >= level.metric.value !== isUnmet) return []
    // 计划压减至20场，实际23场: less is better.
    if (isUnmet && fewer.test(block.value.slice(Math.max(0, level.metric.start - 24), index))) return []
    return [against(block, { one, level, from: index, to: index + said.length })]
  })
}

/** A level that is set is no rounded one. */
function areExact(one: Indicator, level: Indicator, isSet: boolean): boolean {
  const { value } = level.metric
  return (
    [one, level].every(({ metric }) => isPlain(metric)) &&
    one.approximators.length === 0 &&
    level.approximators.every((word) => /^(?:超过?|高于|低于)$/u.test(word)) &&
    !agree(statedRange(one), isSet ? [value, value] : statedRange(level))
  )
}

function against(
  { text }: FigureBlock,
  { one, level, from, to }: { one: Indicator; level: Indicator; from: number; to: number },
): Miscount {
  const word = one.metric.value > level.metric.value ? '大于' : '小于'
  return {
    kind: 'against',
    place: one.metric.place,
    stated: text.raw.slice(from, to).replace(/^[，、]/u, ''),
    terms: `${one.metric.text}${word}${level.metric.text}`,
    computed: '',
    related: [{ metric: level.metric, note: 'base' }],
  }
}
