import type { Indicator } from '../../../report/types.ts'
import type { Series } from './find-series.ts'
import { type FigureBlock, gapBetween } from '../in-block.ts'
import { addRanges, agree, statedRange } from '../stated-range.ts'

const joined = /^[^，。；：、（）]{0,6}(?:、|和|与|以?及)[^，。；：、（）]{0,12}$/u

/** The sum of a figure and those of its measure that 、 or 和 joins to it; null where it stands alone. */
export function listedWith(block: FigureBlock, whole: Indicator): number | null {
  let sum = statedRange(whole)[1]
  let at = block.figures.indexOf(whole)
  for (; at > 0; at--) {
    const [before, figure] = [block.figures[at - 1], block.figures[at]]
    if (!before || !figure || before.measure !== whole.measure) break
    if (!joined.test(gapBetween(block, before, figure))) break
    sum += statedRange(before)[1]
  }
  return block.figures[at] === whole ? null : sum
}

/** 审结91件。建议31件、提案44件，合计75件: the list is not of what the sentence before tells. */
export function hasOwnTotal({ figures }: FigureBlock, { at, parts }: Series, whole: Indicator): boolean {
  const [first, next] = [parts[0]?.figure, figures[at + parts.length]]
  if (!first || !next || next.measure !== first.measure) return false
  const sum = addRanges(parts.map(({ figure }) => statedRange(figure)))
  return whole.metric.sentence !== first.metric.sentence && agree(sum, statedRange(next))
}

/** 审结1071件。调解386件，维持298件，驳回171件，撤销104件，终止112件: what seems the whole of the last three is one of five. */
export function isEndOfLonger({ figures }: FigureBlock, { opening, parts }: Series, whole: Indicator): boolean {
  if (opening !== 'none') return false
  const ranges = parts.map(({ figure }) => statedRange(figure))
  for (let at = figures.indexOf(whole); at > 0 && ranges.length < 12; at--) {
    const figure = figures[at]
    if (figure?.measure !== whole.measure) return false
    ranges.unshift(statedRange(figure))
    const sum = addRanges(ranges)
    const wholes = figures.slice(Math.max(0, at - 4), at).filter(({ measure }) => measure === whole.measure)
    if (wholes.some((one) => agree(sum, statedRange(one)))) return true
  }
  return false
}
