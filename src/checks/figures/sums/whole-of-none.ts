import type { Indicator } from '../../../report/types.ts'
import type { Part, Series } from './find-series.ts'
import { type FigureBlock, gapBetween } from '../in-block.ts'

const divided = /[；。][从按][^，。；\d]{1,12}(?:来?[分看]|划分|区分|统计)，/u
/** Units of those that may each have a figure of their own. */
const each = /^[个家所]$/u
const most = 10

/** Whether what stands before a list is no whole of it: the last part of another division, or how many each are told of. */
export function isWholeOfNone(block: FigureBlock, { at, parts }: Series, whole: Indicator): boolean {
  const first = parts[0]?.figure ?? whole
  const gap = gapBetween(block, whole, first)
  if (gap.includes('分别') && areOfEach(parts, whole)) return true
  // 办理65件，按类型分，甲22件、其他7件；按结果分，罚款48件
  return (
    divided.test(gap) &&
    block.figures
      .slice(Math.max(0, at - most), at)
      .some(
        ({ measure, metric }) =>
          measure === whole.measure && metric.sentence === whole.metric.sentence && metric.value > whole.metric.value,
      )
  )
}

/** 三个区接收咨询分别为214件、187件、305件: one for each, or more than there are of them. */
function areOfEach(parts: Part[], { metric: { value, unit } }: Indicator): boolean {
  const others = parts.filter(({ figure }) => figure.metric.unit !== unit)
  return (
    others.length > 0 &&
    (parts.length === value || (each.test(unit ?? '') && others.some(({ figure }) => figure.metric.value > value)))
  )
}
