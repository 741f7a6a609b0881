import type { Indicator, Metric, Report } from '../../report/types.ts'
import { mayMatch } from '../shared/may-match.ts'
import { figureBlocks, gapBetween } from './in-block.ts'

/** What is counted, as a pattern of the words right before a number, and units in which it never is. */
export interface Unfit {
  things: string
  units: string[]
}

export interface UnfitUnit {
  metric: Metric
  thing: string
}

/** Between what is counted and its number: 总量达到近. */
const filler =
  '(?:的|总?数量?|总量|[为达计约近超逾共有是了]|达到|超过|大约|共计|累计|合计|总计|左右|高达|增加到|增至|提高到|提高至){0,4}'

/** Makes a finder of figures in units that cannot be those of what they count: 拆除违法建设2860公里, 用水总量6.5亿平方米. */
export function makeUnfitFinder(kinds: readonly Unfit[]): (report: Report) => UnfitUnit[] {
  const known = kinds.map(({ things, units }) => ({
    pattern: new RegExp(`(${things})${filler}$`, 'u'),
    may: mayMatch(things),
    units: new Set(units),
  }))
  return (report) =>
    figureBlocks(report).flatMap((block) => {
      const near = known.filter(({ may }) => may(block.text))
      return near.length === 0
        ? []
        : block.figures.flatMap((figure, at): UnfitUnit[] => {
            const unit = figure.metric.unit ?? ''
            const kind = near.find(({ units }) => units.has(unit))
            if (!kind) return []
            const last = block.figures[at - 1]
            // 违法建设17处、2860公里: both are of one thing.
            const isSecond = last !== undefined && figure.before === '' && gapBetween(block, last, figure) === '、'
            const thing = thingOf(isSecond && last.after === '' ? last : figure, near, unit)
            return thing === null || figure.after !== '' ? [] : [{ metric: figure.metric, thing }]
          })
    })
}

function thingOf({ before }: Indicator, known: { pattern: RegExp; units: Set<string> }[], unit: string): string | null {
  for (const { pattern, units } of known) {
    const thing = units.has(unit) ? pattern.exec(before)?.[1] : undefined
    if (thing !== undefined) return thing
  }
  return null
}
