import type { Indicator } from '../../../report/types.ts'
import type { Series } from './find-series.ts'
import { type FigureBlock, gapBetween } from '../in-block.ts'

const divided = /[；。][从按][^，。；\d]{1,12}(?:来?[分看]|划分|区分|统计)，/u
const respective = /分别[为是有达]?$/u
const most = 10

/** Whether what stands before a list is no whole of it: the last part of another division, or how many each are told of. */
export function isWholeOfNone(block: FigureBlock, { at, parts }: Series, whole: Indicator): boolean {
  const first = parts[0]?.figure ?? whole
  const gap = gapBetween(block, whole, first)
  // 三个区接收咨询分别为214件、187件、305件
  if (respective.test(gap) && whole.metric.value === parts.length && whole.metric.unit !== first.metric.unit)
    return true
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
