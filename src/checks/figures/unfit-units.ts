import type { Indicator, Metric, Report } from '../../report/types.ts'
import { mayMatch } from '../shared/may-match.ts'
import { figureBlocks, gapBetween } from './in-block.ts'

/** What is counted, as a pattern of the words right before a number, and units in which it never is. */
export interface Unfit {
  things: string
  /** The same behind a number and its unit (2187家劳动者); empty for none. */
  behind: string
  units: string[]
  /** From which value on it is never counted in them: a town has no 3460平方公里 to pull down. */
  least: number
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
}

/** Makes a finder of figures in units that cannot be those of what they count: 拆除违法建设2860公里, 用水总量6.5亿平方米. */
export function makeUnfitFinder(kinds: readonly Unfit[]): (report: Report) => UnfitUnit[] {
  const known = kinds.map(({ things, behind, units, least }) => ({
    pattern: new RegExp(`(${things})${filler}$`, 'u'),
    behind: behind === '' ? null : new RegExp(`^(?:${behind})`, 'u'),
    may: mayMatch(behind === '' ? things : `(?:${things})|(?:${behind})`),
    units: new Set(units),
    least,
  }))
  return (report) =>
    figureBlocks(report).flatMap((block) => {
      const near = known.filter(({ may }) => may(block.text))
      return near.length === 0
        ? []
        : block.figures.flatMap((figure, at): UnfitUnit[] => {
            const { unit, value } = figure.metric
            const fitting = near.filter(({ units, least }) => units.has(unit ?? '') && value >= least)
            if (fitting.length === 0) return []
            const last = block.figures[at - 1]
            // 违法建设17处、2860公里: both are of one thing.
            const isSecond = last !== undefined && figure.before === '' && gapBetween(block, last, figure) === '、'
            const thing = thingOf(figure, isSecond && last.after === '' ? last : figure, fitting)
            return thing === null ? [] : [{ metric: figure.metric, thing }]
          })
    })
}

function thingOf({ after }: Indicator, { before }: Indicator, kinds: Kind[]): string | null {
  const isPlain = after === '' || limit.test(after)
  for (const { pattern, behind } of kinds) {
    const thing = isPlain ? pattern.exec(before)?.[1] : behind?.exec(after)?.[0]
    if (thing !== undefined) return thing
  }
  return null
}
