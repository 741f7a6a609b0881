import type { Indicator, Report } from '../../../report/types.ts'
import { covers } from '../covers.ts'
import { exceeding } from '../exceeding.ts'
import { type FigureBlock, figureBlocks, gapBetween, isExactCount, leadOf } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { agree, statedRange } from '../stated-range.ts'
import type { TotalWords } from './wrong-totals.ts'

const reach = 3
/** Of so much more something else is told. */
const farthest = 3

/** Makes a check of 上半年查处86件，全年查处74件: a part of the year has more than the whole of it. */
export function makePeriodCheck({
  periods,
  year,
}: Pick<TotalWords, 'periods' | 'year'>): (report: Report) => Miscount[] {
  const part = new RegExp(`(?:^|[，、；。年])(?:${periods.flat().join('|')})(?<act>[^，。；、：\\d]{0,14})$`, 'u')
  const whole = new RegExp(`[，；](?:${year})[^，。；、\\d]{0,12}$`, 'u')
  return (report) =>
    figureBlocks(report).flatMap((block) =>
      block.figures.flatMap((first, at) => {
        if (!isExactCount(first) || first.past || !part.test(leadOf(block, at, 30))) return []
        const second = block.figures.slice(at + 1, at + 1 + reach).find((one) => isOfYear(block, one, whole))
        return second && isMore(block, first, second) ? [exceeding(first, second)] : []
      }),
    )
}

function isOfYear(block: FigureBlock, figure: Indicator, whole: RegExp): boolean {
  return isExactCount(figure) && !figure.past && whole.test(leadOf(block, block.figures.indexOf(figure), 30))
}

function isMore(block: FigureBlock, first: Indicator, second: Indicator): boolean {
  if (first.measure !== second.measure || first.metric.unit !== second.metric.unit) return false
  if (first.metric.sentence !== second.metric.sentence || /；/u.test(gapBetween(block, first, second))) return false
  // 上半年受理86件，全年办结74件: another act.
  if (second.words !== '' && !covers(first.words, second.words)) return false
  const more = first.metric.value / second.metric.value
  return more > 1 && more < farthest && !agree(statedRange(first), statedRange(second))
}
