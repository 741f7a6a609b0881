import type { Indicator, Report } from '../../../report/types.ts'
import { mayMatch } from '../../shared/may-match.ts'
import { type FigureBlock, figureBlocks, gapBetween, isCount, labelOf, leadOf } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { addRanges, agree, numberOf, type Range, statedRange, writeLike } from '../stated-range.ts'

/** Patterns of the labels of a stock and of what comes and goes. */
export interface BalanceWords {
  balance: {
    opening: string
    closing: string
    in: string
    out: string
    /** What is only planned: 计划. */
    planned: string
    /** What may be said not to have come or gone: 退出, 新增. */
    moves: string
  }
}

const dayBefore = /(?:^|[，。；：])([^，。；：、]{0,8}[初末底])，$/u

type Label = 'opening' | 'closing' | 'in' | 'out' | null

const most = 6
// Further off there is another stock.
const limit = 0.6
// By more, something that came is not told of.
const few = 0.1
/** 年初312本，新发47本，注销29本，年末340本: what was there, came and went does not make what is left. */
export function makeBalanceCheck({ balance }: BalanceWords): (report: Report) => Miscount[] {
  const labels = (['closing', 'opening', 'out', 'in'] as const).map(
    (label) => [label, new RegExp(`(?:${balance[label]})`, 'u')] as const,
  )
  const mayClose = mayMatch(balance.closing)
  const planned = new RegExp(balance.planned, 'u')
  const none = new RegExp(`(?:无一?|没有|未有|未|零)(?:[一-龥]{0,4})(?:${balance.moves})`, 'u')
  const kindOf = (block: FigureBlock, at: number): Label => {
    const own = labelOf(block, at)
    if (planned.test(own)) return null
    const known = labels.find(([, pattern]) => pattern.test(own))?.[0]
    if (known !== undefined) return known
    // 2024年初，在册对象312人: the day stands in a clause of its own.
    const day = dayBefore.exec(leadOf(block, at).slice(0, -own.length || undefined))?.[1]
    const stock = day === undefined ? undefined : labels.find(([, pattern]) => pattern.test(day))?.[0]
    return stock === 'opening' || stock === 'closing' ? stock : null
  }
  return (report) =>
    figureBlocks(report)
      .filter(({ text }) => mayClose(text))
      .flatMap((block) =>
        block.figures.flatMap((first, at) => {
          const kind = kindOf(block, at)
          if ((kind !== 'opening' && kind !== 'closing') || !isCount(first)) return []
          const run = runFrom(block, at, kindOf)
          // 尚有3件未办结。新收案件320件: what is left of some is not what there was of others.
          const isOfOthers = kind === 'closing' && run?.last.metric.sentence !== first.metric.sentence
          return run && !isOfOthers ? judge(block, run, { first, none }) : []
        }),
      )
}

interface Flow {
  figure: Indicator
  sign: 1 | -1
}

interface Run {
  flows: Flow[]
  last: Indicator
}

/** From a stock to the next one, through what came and went and nothing else. */
function runFrom(block: FigureBlock, at: number, kindOf: (block: FigureBlock, at: number) => Label): Run | null {
  const { figures } = block
  const first = figures[at]
  const flows: Flow[] = []
  for (let next = at + 1; first && next - at <= most; next++) {
    const [last, figure] = [figures[next - 1], figures[next]]
    if (!last || !figure || figure.metric.sentence - first.metric.sentence > 1) return null
    if (figure.measure !== first.measure || !isCount(figure) || /其中/u.test(gapBetween(block, last, figure)))
      return null
    const label = kindOf(block, next)
    if (label === 'in' || label === 'out') flows.push({ figure, sign: label === 'in' ? 1 : -1 })
    else return label === 'closing' && flows.length > 0 ? { flows, last: figure } : null
  }
  return null
}

function judge(
  block: FigureBlock,
  { flows, last }: Run,
  { first, none }: { first: Indicator; none: RegExp },
): Miscount[] {
  const ranges = flows.map(({ figure, sign }): Range => {
    const [low, high] = statedRange(figure)
    return sign > 0 ? [low, high] : [-high, -low]
  })
  if (agree(addRanges([statedRange(first), ...ranges]), statedRange(last))) return []
  const value = flows.reduce((sum, { figure, sign }) => sum + sign * figure.metric.value, first.metric.value)
  const off = last.metric.value - value
  if (Math.abs(off) > limit * Math.max(value, last.metric.value)) return []
  const signs = new Set(flows.map(({ sign }) => sign))
  const alone = flows[0]?.sign ?? 1
  const nothing = none.test(block.value.slice(first.metric.end, last.metric.start))
  // What goes may be left out where what comes is told; but more than came cannot be there.
  if (signs.size < 2 && !nothing && (off * alone < 0 || Math.abs(off) > few * value)) return []
  return [
    {
      kind: signs.size < 2 && !nothing ? 'doubtful' : 'sum',
      place: last.metric.place,
      stated: last.metric.text,
      terms: [first, ...flows.map(({ figure }) => figure)]
        .map(({ metric }, index) => `${index === 0 ? '' : flows[index - 1]?.sign === 1 ? '+' : '-'}${numberOf(metric)}`)
        .join(''),
      computed: writeLike(first.metric, Number(value.toPrecision(12))),
      related: [first, ...flows.map(({ figure }) => figure)].map(({ metric }) => ({ metric, note: 'part' as const })),
    },
  ]
}
