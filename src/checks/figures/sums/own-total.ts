import type { Series } from './find-series.ts'
import { type FigureBlock, gapBetween } from '../in-block.ts'
import { statedRange } from '../stated-range.ts'

/** 到年末共承接, 两批合计: what closes parts with a total of their own; 公共, 共同 do not. */
const closing = /(?<!公)共(?![同享建治青产和用性])|累计|合计|总计/u
/** A total may itself be off by so much. */
const nearby = 0.1

/** A list up to where a total of its own ends it, and whether there is one. */
interface Totalled {
  series: Series
  isTotalled: boolean
}

/** 共有68项，其中我镇去年承接24项、今年承接17项，到年末共承接41项: the parts are those of what is told behind them. */
export function upToOwnTotal(block: FigureBlock, series: Series): Totalled {
  const { at, parts } = series
  const end = parts.findIndex(({ label }, index) => index > 1 && closing.test(label))
  const own = end < 0 ? parts : parts.slice(0, end)
  const last = own.at(-1)?.figure
  const total = block.figures[at + own.length]
  if (own.length < 2 || !last || !total || total.measure !== last.measure) return { series, isTotalled: false }
  const sum = own.reduce((all, { figure }) => all + figure.metric.value, 0)
  const isTotal =
    total.metric.sentence === last.metric.sentence &&
    closing.test(gapBetween(block, last, total)) &&
    Math.abs(statedRange(total)[0] - sum) <= nearby * sum
  return { series: end < 0 ? series : { ...series, parts: own }, isTotalled: isTotal }
}
