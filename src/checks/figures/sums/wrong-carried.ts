import type { Indicator, Report } from '../../../report/types.ts'
import { mayMatch } from '../../shared/may-match.ts'
import { type FigureBlock, figureBlocks, gapBetween, isCount, labelOf } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { addRanges, agree, numberOf, statedRange, writeLike } from '../stated-range.ts'
import type { BalanceWords } from './wrong-balances.ts'

const most = 16
const limit = 0.1
const foreign = /同比|增长|下降|其中|占|均/u

/** 新收112件，上年结转4件，予以公开51件、…，结转下年4件: what was there and came is not what was done and what is left. */
export function makeCarriedCheck({ balance }: BalanceWords): (report: Report) => Miscount[] {
  const [opening, closing, incoming, outgoing] = [balance.opening, balance.closing, balance.in, balance.out].map(
    (source) => new RegExp(`(?:${source})`, 'u'),
  ) as [RegExp, RegExp, RegExp, RegExp]
  const planned = new RegExp(balance.planned, 'u')
  const mayCarry = mayMatch(balance.opening, balance.closing, balance.in)
  return (report) =>
    figureBlocks(report).flatMap((block) => {
      if (!mayCarry(block.text)) return []
      const labels = block.figures.map((_, at) => labelOf(block, at))
      return block.figures.flatMap((first, at) => {
        const second = block.figures[at + 1]
        const [one = '', two = ''] = labels.slice(at, at + 2)
        const isStart = (old: string, fresh: string) =>
          opening.test(old) && !opening.test(fresh) && incoming.test(fresh)
        if (!second || !isCount(first) || second.measure !== first.measure) return []
        if (!isStart(one, two) && !isStart(two, one)) return []
        const rest = restOf(block, at + 2, first)
        const end = rest.findIndex((_, index) => closing.test(labels[at + 2 + index] ?? ''))
        // 新收34件，连同上年结转的3件，办结35件，年末尚有3件: nothing else may have become of them.
        // Where the stock stands first, it is a balance (wrong-balances.ts).
        const isShort = end === 1 && isStart(two, one) && outgoing.test(labels[at + 2] ?? '') && !planned.test(one)
        return end < 2 && !isShort ? [] : judge([first, second], rest.slice(0, end + 1))
      })
    })
}

/** The counts of the same measure that follow, with nothing else between them. */
function restOf(block: FigureBlock, from: number, first: Indicator): Indicator[] {
  const rest: Indicator[] = []
  for (const figure of block.figures.slice(from, from + most)) {
    const last = block.figures[from + rest.length - 1]
    if (!last || figure.measure !== first.measure || !isCount(figure)) break
    if (figure.metric.sentence - first.metric.sentence > 1 || foreign.test(gapBetween(block, last, figure))) break
    rest.push(figure)
  }
  return rest
}

function judge(start: Indicator[], rest: Indicator[]): Miscount[] {
  const total = addRanges(start.map(statedRange))
  const left = rest.slice(-1)
  const ranges = rest.map(statedRange)
  // The first may be the total of the others, or all there was.
  if (ranges.some((_, from) => agree(addRanges(ranges.slice(from)), total))) return []
  if (ranges.some((range) => agree(range, total) || agree(addRanges([range, ...left.map(statedRange)]), total)))
    return []
  const sum = (list: Indicator[]) => list.reduce((value, { metric }) => value + metric.value, 0)
  const [stated, computed] = [sum(start), sum(rest)]
  const [last] = left
  if (!last || Math.abs(computed - stated) > limit * stated) return []
  return [
    {
      kind: 'sum',
      place: last.metric.place,
      stated: start.map(({ metric }) => numberOf(metric)).join('+'),
      terms: rest.map(({ metric }) => numberOf(metric)).join('+'),
      computed: writeLike(last.metric, Number(computed.toPrecision(12))),
      related: [...start, ...rest.slice(0, -1)].map(({ metric }) => ({ metric, note: 'part' as const })),
    },
  ]
}
