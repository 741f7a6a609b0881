import { blockOf } from '../../report/links.ts'
import { latest } from '../../report/memo/latest.ts'
import { afterLast } from '../../report/text/cut-at-marks.ts'
import type { Indicator, Report, Text } from '../../report/types.ts'
import { isPlain } from './stated-range.ts'

/** The figures of one block, in order, with its text. */
export interface FigureBlock {
  text: Text
  value: string
  figures: Indicator[]
}

/** The blocks that have figures. */
export const figureBlocks = latest((report: Report): readonly FigureBlock[] => {
  const blocks = new Map<number, FigureBlock>()
  for (const figure of report.indicators) {
    let block = blocks.get(figure.block)
    if (block === undefined) {
      const { text } = blockOf(report, figure)
      block = { text, value: text.value, figures: [] }
      blocks.set(figure.block, block)
    }
    // 35岁以下58人: the age belongs to the label.
    if (figure.metric.unit?.endsWith('岁') !== true) block.figures.push(figure)
  }
  return [...blocks.values()]
})

/** The text between two figures of a block. */
export function gapBetween({ value }: FigureBlock, from: Indicator, to: Indicator): string {
  return value.slice(from.metric.end, to.metric.start)
}

/** What stands between each two neighbours of a series. */
export function gapsIn(block: FigureBlock, parts: { figure: Indicator }[]): string[] {
  return parts.slice(1).map(({ figure }, at) => gapBetween(block, parts[at]?.figure ?? figure, figure))
}

/** What stands before a figure, back to the figure before it or so many characters. */
export function leadOf({ value, figures }: FigureBlock, at: number, reach = 80): string {
  const start = figures[at]?.metric.start ?? 0
  return value.slice(Math.max(0, start - reach, figures[at - 1]?.metric.end ?? 0), start)
}

/** What stands right before a figure, back to the last mark. */
export function labelOf(block: FigureBlock, at: number): string {
  return afterLast(leadOf(block, at, 24), '，。；、：')
}

/** What stands before a place in its sentence, so many characters at most. */
export function sentenceLead({ value }: Pick<FigureBlock, 'value'>, at: number, reach: number): string {
  return afterLast(value.slice(Math.max(0, at - reach), at), '。')
}

/** Whether a figure is a plain count or amount that can be part of a whole. */
export function isCount({ metric, measure }: Indicator): boolean {
  return measure !== null && !/[%‰]|百分点|倍|成|分$/u.test(measure) && isPlain(metric)
}

/** Whether a figure is such a count, told as what there was to the last one. */
export function isExactCount(figure: Indicator): boolean {
  return isCount(figure) && figure.approximators.length === 0 && !figure.metric.target
}
