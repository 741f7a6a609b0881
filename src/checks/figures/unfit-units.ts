import { afterLast, beforeFirst } from '../../report/text/cut-at-marks.ts'
import type { Indicator, Metric, Report } from '../../report/types.ts'
import { mayMatch } from '../shared/may-match.ts'
import { type FigureBlock, figureBlocks, gapBetween } from './in-block.ts'

/** What is counted, as a pattern of the words right before a number, and units in which it never is. */
export interface Unfit {
  things: string
  /** The same behind a number and its unit (2187家劳动者); empty for none. */
  behind: string
  units: string[]
  /** From which value on it is never counted in them: a town has no 3460平方公里 to pull down. */
  least: number
  /** Only numbers with decimals: nobody counts 43.2人. */
  fraction: boolean
  /** Such words in the sentence excuse it: 平均; empty for none. */
  unless: string
}

export interface UnfitUnit {
  metric: Metric
  thing: string
}

/** Between what is counted and its number: 总量达到近. */
const filler =
  '(?:的|总?数量?|总量|[为达计约近超逾共有是了]|达到|超过|大约|共计|累计|合计|总计|左右|高达|增加到|增至|提高到|提高至){0,4}'

/** 蓄积15平方米以下的: a limit is in the unit of what it limits. */
const limit = /^以[上下内]/u

interface Kind {
  pattern: RegExp
  behind: RegExp | null
  units: Set<string>
  least: number
  fraction: boolean
  unless: RegExp | null
}

/** 违法建设52处，面积4180平方公里: it goes on with the area of what stands before. */
const areaOf = /^[、，][一-龥]{0,4}面积(?:[共约达为]|共计)?$/u

/** Makes a finder of figures in units that cannot be those of what they count: 拆除违法建设2860公里, 用水总量6.5亿平方米. */
export function makeUnfitFinder(kinds: readonly Unfit[]): (report: Report) => UnfitUnit[] {
  const known = kinds.map(({ things, behind, units, least, fraction, unless }) => ({
    pattern: new RegExp(`(${things})${filler}$`, 'u'),
    behind: behind === '' ? null : new RegExp(`^(?:${behind})`, 'u'),
    may: mayMatch(behind === '' ? things : `(?:${things})|(?:${behind})`),
    units: new Set(units),
    least,
    fraction,
    unless: unless === '' ? null : new RegExp(unless, 'u'),
  }))
  return (report) =>
    figureBlocks(report).flatMap((block) => {
      const near = known.filter(({ may }) => may(block.text))
      return near.length === 0
        ? []
        : block.figures.flatMap((figure, at): UnfitUnit[] => {
            const fitting = near.filter((kind) => isIn(kind, figure, block))
            if (fitting.length === 0) return []
            const last = block.figures[at - 1]
            // 违法建设17处、2860公里: both are of one thing.
            const gap = last === undefined ? '' : gapBetween(block, last, figure)
            const isSecond = figure.before === '' && gap === '、'
            // An area is told in units of its own, but may be too large for what it is of.
            const kinds = isSecond ? fitting : areaOf.test(gap) ? fitting.filter(({ least }) => least > 0) : []
            const thing = thingOf(figure, figure, fitting) ?? (last?.after === '' ? thingOf(figure, last, kinds) : null)
            return thing === null ? [] : [{ metric: figure.metric, thing }]
          })
    })
}

function isIn({ units, least, fraction, unless }: Kind, { metric }: Indicator, { value }: FigureBlock): boolean {
  if (!units.has(metric.unit ?? '') || metric.value < least) return false
  if (fraction && (metric.decimals === 0 || metric.scale > 1)) return false
  if (unless === null) return true
  const { start, end } = metric
  const clause = value.slice(start, end) + beforeFirst(value.slice(end), '，。；')
  return !unless.test(afterLast(value.slice(0, start), '。；') + clause)
}

function thingOf({ after }: Indicator, { before }: Indicator, kinds: Kind[]): string | null {
  const isPlain = after === '' || limit.test(after)
  for (const { pattern, behind } of kinds) {
    const thing = isPlain ? pattern.exec(before)?.[1] : behind?.exec(after)?.[0]
    if (thing !== undefined) return thing
  }
  return null
}
