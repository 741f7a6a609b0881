import type { Indicator } from '../../../report/types.ts'
import { type FigureBlock, gapBetween, isCount } from '../in-block.ts'
import { addRanges, type Range, statedRange } from '../stated-range.ts'

const link = /^[^，。；、：（）\d]{0,12}(?:（[^（）]{0,40}）)?[、，和及与][^，。；、：（）\d]{0,14}$/u
const most = 8

/** 优秀8卷、合格50卷: the figures of its measure that stand in one list with one, which is among them. */
export function listWith(block: FigureBlock, figure: Indicator): Indicator[] {
  const { figures } = block
  const at = figures.indexOf(figure)
  const isNext = (one: Indicator | undefined, two: Indicator | undefined): boolean =>
    one?.measure === figure.measure &&
    two?.measure === figure.measure &&
    isCount(one) &&
    isCount(two) &&
    link.test(gapBetween(block, one, two))
  let [from, to] = [at, at]
  while (at - from < most && isNext(figures[from - 1], figures[from])) from--
  while (to - at < most && isNext(figures[to], figures[to + 1])) to++
  return figures.slice(from, to + 1)
}

/** The sums of neighbours of a list of which one is among them: 优秀率 and 合格率 may be of both. */
export function runsWith(list: readonly Indicator[], one: Indicator): Range[] {
  const at = list.indexOf(one)
  return list
    .slice(0, at + 1)
    .flatMap((_, from) =>
      list
        .slice(at)
        .flatMap((_, more) =>
          from === at && more === 0 ? [] : [addRanges(list.slice(from, at + more + 1).map(statedRange))],
        ),
    )
}
