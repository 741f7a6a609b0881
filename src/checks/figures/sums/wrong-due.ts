import type { Indicator, Report } from '../../../report/types.ts'
import { type FigureBlock, figureBlocks, isExactCount, labelOf } from '../in-block.ts'
import { exceeding } from '../exceeding.ts'
import type { Miscount } from '../miscount.ts'
import { agree, statedRange } from '../stated-range.ts'

/** Patterns of what was due and of what there was of it: 应考, 实考. */
export interface DueWords {
  due: { due: string; actual: string }[]
}

const reach = 2

/** Makes a check of 应考58人，实考60人: there cannot be more of those who came than of those who were to come. */
export function makeDueCheck({ due: pairs }: DueWords): (report: Report) => Miscount[] {
  const known = pairs.map(({ due, actual }) => ({ due: new RegExp(due, 'u'), actual: new RegExp(actual, 'u') }))
  const may = new RegExp(pairs.map(({ due }) => due).join('|') || '(?!)', 'u')
  return (report) =>
    figureBlocks(report)
      .filter(({ value }) => may.test(value))
      .flatMap((block) =>
        block.figures.flatMap((part, at) => {
          const label = labelOf(block, at)
          const pair = known.find(({ actual }) => actual.test(label))
          if (!pair || !isExactCount(part)) return []
          const whole = dueBefore(block, at, pair.due)
          return whole ? judge(whole, part) : []
        }),
      )
}

/** What was due, of those right before a figure in its sentence. */
function dueBefore(block: FigureBlock, at: number, due: RegExp): Indicator | undefined {
  const part = block.figures[at]
  return block.figures.find((whole, index) => {
    const isNear = index < at && index >= at - reach && whole.metric.sentence === part?.metric.sentence
    return isNear && isExactCount(whole) && whole.measure === part.measure && due.test(labelOf(block, index))
  })
}

function judge(whole: Indicator, part: Indicator): Miscount[] {
  if (part.metric.value <= whole.metric.value || agree(statedRange(whole), statedRange(part))) return []
  return [exceeding(part, whole)]
}
