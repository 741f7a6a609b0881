import type { Indicator } from '../../../report/types.ts'
import type { Part, Series } from './find-series.ts'
import { type FigureBlock, gapBetween, gapsIn } from '../in-block.ts'
import { isOfOtherTime } from './is-of-other-time.ts'
import { exceeding } from '../exceeding.ts'
import type { Miscount } from '../miscount.ts'
import { statedRange } from '../stated-range.ts'

/** 查处46起，其中电鱼52起. */
export function largerPart(
  block: FigureBlock,
  { series, whole, wholes }: { series: Series; whole: Indicator; wholes: Indicator[] },
  carried: RegExp,
): Miscount | null {
  if (series.opening === 'none' || series.opening === 'colon' || series.opening === 'bracket') return null
  if (series.opening === 'announced' && series.parts.length < 2) return null
  const least = Math.max(...wholes.slice(0, 4).map((one) => statedRange(one)[1]))
  const part = listedTogether(block, series, whole).find(
    ({ figure, label }) =>
      statedRange(figure)[0] > least && (series.opening === 'among' || !carried.test(label + figure.after)),
  )
  // 其中 may open what is no part at all (其中，全年…).
  if (!part || part.figure.whole || (part.figure !== series.parts[0]?.figure && series.opening === 'announced'))
    return null
  if (isOfOtherTime(part.figure.metric, whole.metric)) return null
  const gap = gapBetween(block, whole, series.parts[0]?.figure ?? whole)
  // 培训25个村。三年信访量分别为320件、288件: what is told of one after the other may be in a sentence of its own.
  if (gap.length > 40 || (series.opening === 'announced' && gap.includes('。'))) return null
  // 3个镇。其中住建领域61件: in another sentence and another word of count, they are parts of something else.
  if (gap.includes('。') && part.figure.metric.unit !== whole.metric.unit) return null
  // 16个所移送的线索中，有21件被退回: what is counted is theirs.
  if (part.figure.metric.unit !== whole.metric.unit && /的[^，。；]{1,12}中，/u.test(gap)) return null
  return exceeding(part.figure, whole)
}

/** 年初312户，其中餐饮类120户，注销29户，年末340户: what there is on another day is no part. */
export const ofAnotherDay = /^(?:年[初中底末]|期[初末]|截[至止]|\d{4}年[初中底末])/u

/**
 * The parts up to where a lone ， ends the list (造林148亩、其中甲43亩，修复草原517亩 tells of something else), or a ； that
 * is not the mark of the whole list (其中罚款180件、警告25件；行政处罚1264宗).
 */
function listedTogether(block: FigureBlock, { parts: all }: Series, whole: Indicator): Part[] {
  const day = all.findIndex(({ label }) => ofAnotherDay.test(label))
  const parts = day < 0 ? all : all.slice(0, day)
  const gaps = gapsIn(block, parts)
  // 隐患820处，其中重大12处，已整改835处: what was done with the same things.
  const parted = gaps.map((gap) => gap.includes('，') && !/，[均现]?已/u.test(gap))
  const first = parts[0]?.figure ?? whole
  const isAside = gapBetween(block, whole, first).includes('、其中')
  const isItsMark = gaps.length > 1 && gaps.every((gap) => gap.includes('；'))
  const end = gaps.findIndex(
    (gap, at) =>
      (gap.includes('；') && !isItsMark) ||
      (parted[at] === true && (isAside || parted[at === 0 ? 1 : at - 1] !== true)),
  )
  return end < 0 ? parts : parts.slice(0, end + 1)
}
