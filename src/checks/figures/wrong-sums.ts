import type { Indicator, Report } from '../../report/types.ts'
import { makeSeriesFinder, type OpeningWords, type Part, type Series } from './find-series.ts'
import { type FigureBlock, figureBlocks, gapBetween } from './in-block.ts'
import { makeSumJudge } from './judge-sum.ts'
import type { Miscount } from './miscount.ts'
import { joinBlocks, wholeOfSeries } from './series-after.ts'
import { addRanges, agree, numberOf, statedRange, stepOf, writeLike } from './stated-range.ts'
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

/** By more, the whole of another paragraph is of something else. */
const nearby = 0.06

/** Wholes that are not the sum of the parts they introduce, or less than one of them. */
export function makeSumCheck(words: SumWords): (report: Report) => Miscount[] {
  const findSeries = makeSeriesFinder(words)
  const judge = makeSumJudge(words)
  const carried = new RegExp(words.carried, 'u')
  return (report) => {
    // 比上年增加20件，其中…: the parts of a change are changes.
    const changing = new Set(report.changes.flatMap(({ amounts }) => amounts.map(({ figure }) => figure)))
    const blocks = figureBlocks(report)
    /** 共1263批次。 // 从渠道看，来访487批次、…: the whole ends the paragraph before. */
    const withBefore = (block: FigureBlock, index: number, at: number): Miscount[] => {
      const last = index > 0 ? blocks.at(index - 1) : undefined
      const joined = joinBlocks(last, block, at)
      const series = last && joined ? findSeries(joined)(last.figures.length) : null
      const whole = last && series?.opening === 'announced' ? wholeOfSeries(last, series) : null
      const verdict = joined && series && whole && series.parts.length > 1 ? judge(joined, series, [whole]) : null
      if (!series || !whole || !verdict) return []
      const parts = series.parts.slice(0, verdict.size)
      const sum = parts.reduce((total, { figure }) => total + figure.metric.value, 0)
      return Math.abs(sum - whole.metric.value) > nearby * whole.metric.value
        ? []
        : [describe(whole, parts, 'doubtful')]
    }
    return blocks.flatMap((block, index) => {
      const taken = new Set<Indicator>()
      const seriesAt = findSeries(block)
      return block.figures.flatMap((figure, at) => {
        if (taken.has(figure)) return []
        const series = seriesAt(at)
        if (!series || changing.has(figure) || (series.opening === 'none' && series.parts.length < 2)) return []
        if (series.opening !== 'none') for (const { figure: part } of series.parts) taken.add(part)
        const wholes = wholesBefore(block, series, taken)
        const whole = wholes[0]
        if (!whole && series.opening === 'announced') return withBefore(block, index, at)
        if (!whole || changing.has(whole) || difference.test(whole.before)) return []
        if (hasOwnTotal(block, series, whole)) return []
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

/** 审结91件。建议31件、提案44件，合计75件: the list is not of what the sentence before tells. */
function hasOwnTotal({ figures }: FigureBlock, { opening, at, parts }: Series, whole: Indicator): boolean {
  const [first, next] = [parts[0]?.figure, figures[at + parts.length]]
  if (opening !== 'none' || !first || !next || next.measure !== first.measure) return false
  const sum = addRanges(parts.map(({ figure }) => statedRange(figure)))
  return whole.metric.sentence !== first.metric.sentence && agree(sum, statedRange(next))
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
    ({ figure, label }) =>
      statedRange(figure)[0] > least && (series.opening === 'among' || !carried.test(label + figure.after)),
  )
  // 其中 may open what is no part at all (其中，全年…).
  if (!part || part.figure.whole || (part.figure !== series.parts[0]?.figure && series.opening === 'announced'))
    return null
  const gap = gapBetween(block, whole, series.parts[0]?.figure ?? whole)
  // 培训25个村。三年信访量分别为320件、288件: what is told of one after the other may be in a sentence of its own.
  if (gap.length > 40 || (series.opening === 'announced' && gap.includes('。'))) return null
  return {
    kind: 'exceed',
    place: part.figure.metric.place,
    stated: part.figure.metric.text,
    terms: numberOf(part.figure.metric),
    computed: whole.metric.text,
    related: [{ metric: whole.metric, note: 'base' }],
  }
}

/** 年初312户，其中餐饮类120户，注销29户，年末340户: what there is on another day is no part. */
const ofAnotherDay = /^(?:年[初中底末]|期[初末]|截[至止]|\d{4}年[初中底末])/u

/**
 * The parts up to where a lone ， ends the list (造林148亩、其中甲43亩，修复草原517亩 tells of something else), or a ； that
 * is not the mark of the whole list (其中罚款180件、警告25件；行政处罚1264宗).
 */
function listedTogether(block: FigureBlock, { parts: all }: Series, whole: Indicator): Part[] {
  const day = all.findIndex(({ label }) => ofAnotherDay.test(label))
  const parts = day < 0 ? all : all.slice(0, day)
  const gaps = parts.slice(1).map(({ figure }, at) => gapBetween(block, parts[at]?.figure ?? figure, figure))
  // 隐患820处，其中重大12处，已整改835处: what was done with the same things.
  const parted = gaps.map((gap) => gap.includes('，') && !/，[均现]?已/u.test(gap))
  const first = parts[0]?.figure ?? whole
  const isAside = gapBetween(block, whole, first).includes('、其中')
  const isItsMark = gaps.length > 1 && gaps.every((gap) => gap.includes('；'))
  const end = gaps.findIndex(
    (gap, at) =>
      (gap.includes('；') && !isItsMark) ||
      (parted[at] === true && (isAside || parted[at === 0 ? 1 : at - 1] !== true)),
  )
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
