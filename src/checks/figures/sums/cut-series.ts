import type { Indicator } from '../../../report/types.ts'
import type { Part, Series } from './find-series.ts'
import { type FigureBlock, gapBetween, gapsIn } from '../in-block.ts'
import { agree, statedRange, sumsOf } from '../stated-range.ts'

/** So little is lacking where the parts up to a stop make the whole. */
const nearby = 0.06

/** 收到43件（8月起29件），比上年的18件增长138.9%: what there was before is no part. */
export function upToYearBefore(series: Series): Series {
  const end = series.parts.findIndex(({ figure }) => figure.past)
  return end < 1 ? series : { ...series, parts: series.parts.slice(0, end) }
}

/**
 * 主持党组会9次，其中听取汇报4次；主持集体学法6次: what is told of like the whole, behind ；, is another whole; so is what
 * comes on top: 其中县级7.9亿元；另征收….
 */
export function upToNextDoing(block: FigureBlock, series: Series): Series {
  const { opening, at, parts } = series
  const act = block.figures[at - 1]?.before.slice(0, 2) ?? ''
  if (opening !== 'within') return series
  const end = parts.findIndex(({ figure, label }, index) => {
    const last = parts[index - 1]
    const gap = last && gapBetween(block, last.figure, figure)
    if (!gap?.includes('；')) return false
    return (act.length === 2 && label.startsWith(act)) || /；(?:另[外有]?|此外)/u.test(gap)
  })
  return end < 1 ? series : { ...series, parts: parts.slice(0, end) }
}

/** 复议19件，其中维持14件、撤销6件；诉讼11件: the list ends at ； where its parts exceed the whole already, or all do and they nearly make it. */
export function upToStop(
  block: FigureBlock,
  { series, whole, apart }: { series: Series; whole: Indicator; apart: RegExp },
): Series | null {
  const { parts } = series
  const gaps = gapsIn(block, parts)
  const end = gaps.findIndex((gap) => gap.includes('；'))
  // Without a word that opens it, only outcomes of which one case has one are a list for sure.
  const isList = series.opening !== 'none' || parts.slice(0, end + 1).every(({ label }) => apart.test(label))
  if (end < 1 || !isList || !gaps.slice(0, end).every((gap) => gap.includes('、'))) return null
  const some = parts.slice(0, end + 1)
  const sumOf = (list: Part[]) => list.reduce((sum, { figure }) => sum + statedRange(figure)[0], 0)
  const due = statedRange(whole)
  const [, most] = due
  const made = sumsOf(parts.map(({ figure }) => statedRange(figure))).some((sum) => agree(sum, due))
  const isNear = !made && sumOf(parts) > most && sumOf(some) > most * (1 - nearby)
  return sumOf(some) > most || isNear ? { ...series, parts: some } : null
}
