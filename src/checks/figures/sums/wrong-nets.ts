import type { Indicator, Report } from '../../../report/types.ts'
import type { FigureWords } from '../figure-words.ts'
import { type FigureBlock, figureBlocks, isCount, labelOf, leadOf } from '../in-block.ts'
import { isOfBefore } from '../is-of-before.ts'
import type { Miscount } from '../miscount.ts'
import { addRanges, agree, numberOf, type Range, statedRange, writeLike } from '../stated-range.ts'
import type { BalanceWords } from './wrong-balances.ts'

const reach = 8
/** Further off, what came or went is of something else. */
const limit = 0.5

/** 新增57项、取消213项，净减166项: what is left of the one by the other is not as much. */
export function makeNetCheck({
  balance,
  figures: { rise, fall },
}: BalanceWords & FigureWords): (report: Report) => Miscount[] {
  const [coming, going] = [new RegExp(balance.in, 'u'), new RegExp(balance.out, 'u')]
  const net = new RegExp(`净(?:(${fall}|${balance.out})|${rise}|${balance.in})[^，。；、\\d]{0,6}$`, 'u')
  const stock = new RegExp(`${balance.opening}|${balance.closing}`, 'u')
  const planned = new RegExp(balance.planned, 'u')
  return (report) =>
    figureBlocks(report)
      .filter(({ value }) => value.includes('净'))
      .flatMap((block) =>
        block.figures.flatMap((figure, at): Miscount[] => {
          const said = net.exec(leadOf(block, at, 16))
          if (!said || !isCount(figure) || figure.metric.target) return []
          const flows = flowsBefore(block, at, report.meta.reportYear)
          const labels = flows.map((index) => labelOf(block, index))
          if (labels.some((label) => planned.test(label))) return []
          // 新增78户、歇业7户、注销57户: what some word not known here counts may have come or gone, too.
          const hasOtherFlow = (largest: number) =>
            flows.some((index, n) => {
              const label = labels[n] ?? ''
              const [comes, goes] = [coming.test(label), going.test(label)]
              // 承接下放: by one word it came, by the other it went.
              const isKnown = comes !== goes || stock.test(label)
              return !isKnown && (block.figures[index]?.metric.value ?? 0) <= largest
            })
          const of = (pattern: RegExp, not: RegExp) =>
            flows.filter((_, n) => pattern.test(labels[n] ?? '') && !not.test(labels[n] ?? ''))
          const [ins, outs] = [of(coming, going), of(going, coming)].map((list) =>
            list.flatMap((index) => block.figures[index] ?? []),
          ) as [Indicator[], Indicator[]]
          if (hasOtherFlow(Math.max(...[...ins, ...outs].map(({ metric }) => metric.value)))) return []
          return said[1] === undefined ? judge(figure, ins, outs) : judge(figure, outs, ins)
        }),
      )
}

/** Where the counts of its measure stand before one in its sentence. */
function flowsBefore({ figures }: FigureBlock, at: number, reportYear: number | null): number[] {
  const figure = figures[at]
  if (!figure) return []
  return figures.flatMap((one, index) => {
    const isNear = index < at && index >= at - reach && one.metric.sentence === figure.metric.sentence
    return isNear && one.measure === figure.measure && isCount(one) && !isOfBefore(one, reportYear) ? [index] : []
  })
}

function judge(figure: Indicator, more: Indicator[], less: Indicator[]): Miscount[] {
  const [last, other] = [more.at(-1), less.at(-1)]
  if (!last || !other) return []
  const gapOf = (all: Indicator[], some: Indicator[]): Range => {
    const [a, b] = [addRanges(all.map(statedRange)), addRanges(some.map(statedRange))]
    return [a[0] - b[1], a[1] - b[0]]
  }
  const stated = statedRange(figure)
  // 新增20户、迁入5户，注销8户: all of them, or the last two.
  if (agree(gapOf(more, less), stated) || agree(gapOf([last], [other]), stated)) return []
  const sum = (list: Indicator[]) => list.reduce((all, { metric }) => all + metric.value, 0)
  const value = sum(more) - sum(less)
  const isTurned = agree(gapOf(less, more), stated)
  if (!isTurned && Math.abs(value - figure.metric.value) > limit * Math.max(sum(more), sum(less))) return []
  const terms = (list: Indicator[]) => list.map(({ metric }) => numberOf(metric))
  return [
    {
      kind: 'change',
      place: figure.metric.place,
      stated: figure.metric.text,
      terms: [terms(more).join('+'), ...terms(less)].join('-'),
      computed: writeLike(last.metric, Number(value.toPrecision(12))),
      related: [...more, ...less].map(({ metric }) => ({ metric, note: 'base' as const })),
    },
  ]
}
