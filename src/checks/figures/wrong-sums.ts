import type { Indicator, Report } from '../../report/types.ts'
import { makeSeriesFinder, type OpeningWords, type Part, type Series } from './find-series.ts'
import { type FigureBlock, figureBlocks, gapBetween } from './in-block.ts'
import { makeSumJudge } from './judge-sum.ts'
import type { Miscount } from './miscount.ts'
import { numberOf, statedRange, stepOf, writeLike } from './stated-range.ts'
import { wholesBefore } from './wholes-before.ts'

/** Patterns of the words of wholes and their parts. */
export interface SumWords extends OpeningWords {
  /** Labels of what remains (其他): the list is complete. */
  rest: string
  /** Labels that may still follow it (尚未审结). */
  open: string
  /** Groups of labels that together are always the whole. */
  closed: string[][]
  /** Characters of which two labels may each have one, and nothing else remains (前后). */
  opposites: string[]
  /** Labels that one and the same case can have together (女性 and 党员; 立案 and 办结). */
  overlapping: string
  /** Outcomes of which one case has one only (维持, 撤销), so that their sum never exceeds the whole. */
  exclusive: string
  /** Says that some are counted in more than one part. */
  twice: string
  /** Acts that may go together (责令 and 罚款), so that their sum proves little. */
  combined: string
  /** Labels that can be more than the whole, since they take over from earlier (办结). */
  carried: string
  /** Something is from before (结转). */
  older: string
}

/** 东片比西片多9件，分别为45件和36件: what one has more is no whole. */
const difference = /[比较][^，。；]{1,14}[多少高低]出?了?$/u

/** Wholes that are not the sum of the parts they introduce, or less than one of them. */
export function makeSumCheck(words: SumWords): (report: Report) => Miscount[] {
  const findSeries = makeSeriesFinder(words)
  const judge = makeSumJudge(words)
  const carried = new RegExp(words.carried, 'u')
  return (report) => {
    // 比上年增加20件，其中…: the parts of a change are changes.
    const changing = new Set(report.changes.flatMap(({ amounts }) => amounts.map(({ figure }) => figure)))
    return figureBlocks(report).flatMap((block) => {
      const taken = new Set<Indicator>()
      const seriesAt = findSeries(block)
      return block.figures.flatMap((figure, at) => {
        if (taken.has(figure)) return []
        const series = seriesAt(at)
        if (!series || changing.has(figure) || (series.opening === 'none' && series.parts.length < 2)) return []
        if (series.opening !== 'none') for (const { figure: part } of series.parts) taken.add(part)
        const wholes = wholesBefore(block, series, taken)
        const whole = wholes[0]
        if (!whole || changing.has(whole) || difference.test(whole.before)) return []
        const larger = largerPart(block, { series, whole, wholes }, carried)
        if (larger) return [larger]
        for (const each of [series, upToStop(block, series, whole)]) {
          const verdict = each && each.parts.length > 1 ? judge(block, each, wholes) : null
          if (each && verdict) return [describe(whole, each.parts.slice(0, verdict.size), verdict.kind)]
        }
        return []
      })
    })
  }
}

/** 复议19件，其中维持14件、撤销6件；诉讼11件: the list ends at ； where its parts already exceed the whole. */
function upToStop(block: FigureBlock, series: Series, whole: Indicator): Series | null {
  const { parts } = series
  const gaps = parts.slice(1).map(({ figure }, at) => gapBetween(block, parts[at]?.figure ?? figure, figure))
  const end = gaps.findIndex((gap) => gap.includes('；'))
  if (end < 1 || series.opening === 'none' || !gaps.slice(0, end).every((gap) => gap.includes('、'))) return null
  const some = parts.slice(0, end + 1)
  return some.reduce((sum, { figure }) => sum + statedRange(figure)[0], 0) > statedRange(whole)[1]
    ? { ...series, parts: some }
    : null
}

/** 查处46起，其中电鱼52起. */
function largerPart(
  block: FigureBlock,
  { series, whole, wholes }: { series: Series; whole: Indicator; wholes: Indicator[] },
  carried: RegExp,
): Miscount | null {
  if (series.opening === 'none' || series.opening === 'colon' || series.opening === 'bracket') return null
  if (series.opening === 'announced' && series.parts.length < 2) return null
  const least = Math.max(...wholes.slice(0, 4).map((one) => statedRange(one)[1]))
  const part = listedTogether(block, series, whole).find(
    ({ figure, label }) => statedRange(figure)[0] > least && !carried.test(label + figure.after),
  )
  // 其中 may open what is no part at all (其中，全年…).
  if (!part || part.figure.whole || (part.figure !== series.parts[0]?.figure && series.opening === 'announced'))
    return null
  if (gapBetween(block, whole, series.parts[0]?.figure ?? whole).length > 40) return null
  return {
    kind: 'exceed',
    place: part.figure.metric.place,
    stated: part.figure.metric.text,
    terms: numberOf(part.figure.metric),
    computed: whole.metric.text,
    related: [{ metric: whole.metric, note: 'base' }],
  }
}

/** The parts up to where a lone ， ends the list: 造林148亩、其中甲43亩，修复草原517亩 tells of something else. */
function listedTogether(block: FigureBlock, { parts }: Series, whole: Indicator): Part[] {
  const gaps = parts.slice(1).map(({ figure }, at) => gapBetween(block, parts[at]?.figure ?? figure, figure))
  // 隐患820处，其中重大12处，已整改835处: what was done with the same things.
  const parted = gaps.map((gap) => gap.includes('，') && !/，[均现]?已/u.test(gap))
  const first = parts[0]?.figure ?? whole
  const isAside = gapBetween(block, whole, first).includes('、其中')
  const end = parted.findIndex((is, at) => is && (isAside || parted[at === 0 ? 1 : at - 1] !== true))
  return end < 0 ? parts : parts.slice(0, end + 1)
}

function describe({ metric }: Indicator, parts: Part[], kind: Miscount['kind']): Miscount {
  const shown = parts.map(({ figure }) => figure.metric)
  const finest = shown.reduce((a, b) => (stepOf(b) < stepOf(a) ? b : a), metric)
  const sum = shown.reduce((total, part) => total + part.value, 0)
  return {
    kind,
    place: metric.place,
    stated: metric.text,
    terms: shown.map(numberOf).join('+'),
    computed: writeLike(finest, Number(sum.toPrecision(12))),
    related: shown.map((part) => ({ metric: part, note: 'part' as const })),
  }
}
