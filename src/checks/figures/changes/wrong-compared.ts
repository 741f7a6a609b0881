import { allMatches } from '../../../report/text/all-matches.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { type FigureBlock, figureBlocks, gapBetween, labelOf } from '../in-block.ts'
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
    above: string
    below: string
    /** What names a level: 平均水平, 目标. */
    levels: string
  }
}

/** Makes a check of 计划1200人次，实际1080人次，超额完成, and of 合格率93.6%，高于95%的目标: the words say the other way round. */
export function makeComparedCheck({ compared: words }: ComparedWords): (report: Report) => Miscount[] {
  const fulfilled = new RegExp(`(?<=^|[，；])(?:${words.fulfilled})`, 'gu')
  const [planned, actual] = [new RegExp(words.planned, 'u'), new RegExp(words.actual, 'u')]
  const before = new RegExp(
    `^[^，。；、：\\d]{0,8}，?[^，。；、：\\d]{0,4}?(?:(?<above>(?<!不)(?:${words.above}))|(?<below>(?<!不)(?:${words.below})))(?<lead>[^，。；、\\d]{0,16})[（]?$`,
    'u',
  )
  const behind = new RegExp(`^，?[比较](?<lead>[^，。；、\\d]{2,16})[（]?$`, 'u')
  const higher = /^[^，。；\d]{0,8}?[）]?(?:(?<above>[高多]出?|超出)|(?<below>[低少]))了?(?=\d|[^，。；]{0,3}\d)/u
  const levels = new RegExp(words.levels, 'u')
  const heldAgainst = (block: FigureBlock, one: Indicator, level: Indicator): Miscount[] => {
    if (one.measure === null || one.measure !== level.measure || one.metric.sentence !== level.metric.sentence)
      return []
    if (!areExact(one, level) || one.metric.rank || level.metric.rank) return []
    const gap = gapBetween(block, one, level)
    const after = block.value.slice(level.metric.end, level.metric.end + 16)
    const found = before.exec(gap) ?? (behind.test(gap) ? higher.exec(after) : null)
    if (!found) return []
    const named = (before.exec(gap) ?? behind.exec(gap))?.groups?.['lead'] ?? ''
    if (!levels.test(named) && !levels.test(/^[）]?的?[^，。；、\d]{0,8}/u.exec(after)?.[0] ?? '')) return []
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
      ...(planned.test(block.value) ? unfulfilled(block, { fulfilled, planned, actual }) : []),
    ])
}

/** 计划1200人次，实际1080人次，超额完成 */
function unfulfilled(
  block: FigureBlock,
  { fulfilled, planned, actual }: Record<'fulfilled' | 'planned' | 'actual', RegExp>,
): Miscount[] {
  return allMatches(block.value, fulfilled).flatMap(({ index, 0: said }): Miscount[] => {
    const at = block.figures.findLastIndex(({ metric }) => metric.end <= index)
    const [level, one] = [block.figures[at - 1], block.figures[at]]
    if (!level || !one || one.measure === null || one.measure !== level.measure || !areExact(one, level)) return []
    if (/[。；]/u.test(block.value.slice(level.metric.end, index)) || index - one.metric.end > 12) return []
    const label = labelOf(block, at)
    if (!planned.test(labelOf(block, at - 1) + level.after.slice(0, 8)) || planned.test(label) || !actual.test(label))
      return []
    if (/其中|剩余|尚|未|每|均/u.test(label) || one.metric.value >= level.metric.value) return []
    return [against(block, { one, level, from: index, to: index + said.length })]
  })
}

function areExact(one: Indicator, level: Indicator): boolean {
  return (
    [one, level].every(({ metric }) => isPlain(metric)) &&
    one.approximators.length === 0 &&
    level.approximators.every((word) => /^(?:超过?|高于|低于)$/u.test(word)) &&
    !agree(statedRange(one), statedRange(level))
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
