import type { Indicator, Report } from '../../../report/types.ts'
import { type FigureBlock, figureBlocks, gapBetween, isCount } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { addRanges, agree, numberOf, statedRange, writeLike } from '../stated-range.ts'

/** Pattern of what the second of two ways of counting is named by. */
export interface BesideWords {
  /** 总面积, 金额 */
  amounts: string
}

/** One thing, counted in two ways: 31处、5260平方米. */
type Pair = readonly [Indicator, Indicator]

const opened = /^[，（：](?:其中|包括|含)?[，：]?[^，。；、：（）\d]{1,12}$/u
const next = /^[、，；][^，。；、：（）\d]{1,12}$/u
const most = 8
const limit = 0.3

/**
 * Makes a check of 拆除31处、5260平方米，其中存量19处3140平方米、新增12处2210平方米: where the parts make the whole in one way of counting, they make
 * it in the other.
 */
export function makePairedSumCheck({ amounts }: BesideWords): (report: Report) => Miscount[] {
  const joined = new RegExp(`^(?:[、，和]|，?(?:${amounts}|共计?))$`, 'u')
  return (report) =>
    figureBlocks(report).flatMap((block) => {
      const { figures } = block
      return figures.flatMap((_, at): Miscount[] => {
        const whole = pairAt(block, at, joined)
        const first = figures[at + 2]
        if (!whole || !first || !opened.test(gapBetween(block, whole[1], first))) return []
        const parts = partsFrom(block, at + 2, whole)
        return parts.length < 2 ? [] : [...judge(whole, parts, 0), ...judge(whole, parts, 1)]
      })
    })
}

function pairAt(block: FigureBlock, at: number, between: RegExp): Pair | null {
  const [one, two] = [block.figures[at], block.figures[at + 1]]
  if (!one || !two || !isCount(one) || !isCount(two) || one.measure === two.measure) return null
  if (one.metric.sentence !== two.metric.sentence || one.metric.target) return null
  return between.test(gapBetween(block, one, two)) ? [one, two] : null
}

function partsFrom(block: FigureBlock, from: number, whole: Pair): Pair[] {
  const parts: Pair[] = []
  for (let at = from; parts.length < most; at += 2) {
    const pair = pairAt(block, at, /^[、，]?$/u)
    const last = parts.at(-1)?.[1]
    if (!pair || !whole.every((one, way) => one.measure === pair[way]?.measure)) break
    if (last && !next.test(gapBetween(block, last, pair[0]))) break
    parts.push(pair)
  }
  return parts
}

function judge(whole: Pair, parts: Pair[], way: 0 | 1): Miscount[] {
  const sumOf = (of: 0 | 1) => addRanges(parts.map((pair) => statedRange(pair[of])))
  const [stated, other] = [whole[way], way === 0 ? 1 : 0] as const
  if (agree(sumOf(way), statedRange(stated)) || !agree(sumOf(other), statedRange(whole[other]))) return []
  const shown = parts.map((pair) => pair[way].metric)
  const sum = shown.reduce((total, { value }) => total + value, 0)
  if (Math.abs(sum - stated.metric.value) > limit * stated.metric.value) return []
  return [
    {
      kind: 'sum',
      place: stated.metric.place,
      stated: stated.metric.text,
      terms: shown.map(numberOf).join('+'),
      computed: writeLike(shown[0] ?? stated.metric, Number(sum.toPrecision(12))),
      related: shown.map((metric) => ({ metric, note: 'part' as const })),
    },
  ]
}
