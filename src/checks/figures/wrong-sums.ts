import type { Indicator, Report } from '../../report/types.ts'
import type { FigureWords } from './figure-words.ts'
import { makeSeriesFinder, type OpeningWords, type Part, type Series } from './find-series.ts'
import { type FigureBlock, figureBlocks, gapBetween } from './in-block.ts'
import { makeSumJudge } from './judge-sum.ts'
import { isOfOtherTime, largerPart, ofAnotherDay } from './larger-part.ts'
import type { Miscount } from './miscount.ts'
import { joinBlocks, wholeOfSeries } from './series-after.ts'
import { addRanges, agree, numberOf, statedRange, stepOf, writeLike } from './stated-range.ts'
import { wholesBefore } from './wholes-before.ts'

/** Patterns of the words of wholes and their parts. */
export interface SumWords extends OpeningWords, FigureWords {
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
  /** What opens a grade that was given: 评为优秀. */
  rated: string
  /** Units of money. */
  money: string
  /** Without these a label is still the same. */
  idle: string
  /** Something is from before (结转). */
  older: string
}

/** 东片比西片多9件，分别为45件和36件: what one has more is no whole. */
const difference = /[比较][^，。；]{1,14}[多少高低]出?了?$/u

/** What there is on the first day comes to what there is on the last by what comes and goes. */
const atStart = /(?:年初|期初|上年[末底])[^，。；]{0,14}$/u

/** 环境影响、水土保持评估各1项 are several; 办案最多的所为186件 is none of the 9个所. */
const ofSeveral = /各$|最[多少高低大小长短]/u

/** By more, the whole of another paragraph is of something else. */
const nearby = 0.06

/** Wholes that are not the sum of the parts they introduce, or less than one of them. */
export function makeSumCheck(words: SumWords): (report: Report) => Miscount[] {
  const findSeries = makeSeriesFinder(words)
  const judge = makeSumJudge(words)
  const [carried, remaining] = [new RegExp(words.carried, 'u'), new RegExp(words.rest, 'u')]
  const apart = new RegExp(words.exclusive, 'u')
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
        if (taken.has(figure) || changing.has(figure)) return []
        const found = seriesAt(at)
        const series = found && upToNextDoing(block, upToYearBefore(found))
        if (!series || (series.opening === 'none' && series.parts.length < 2)) return []
        if (series.opening !== 'none') for (const { figure: part } of series.parts) taken.add(part)
        if (series.parts.some(({ label }) => ofSeveral.test(label))) return []
        if (series.isMixed && !remaining.test(series.parts.at(-1)?.label ?? '')) return []
        const wholes = wholesBefore(block, series, { taken, figures: words.figures })
        const whole = wholes[0]
        if (!whole && series.opening === 'announced') return withBefore(block, index, at)
        if (!whole || changing.has(whole) || difference.test(whole.before)) return []
        if (series.parts.every(({ figure: part }) => isOfOtherTime(part.metric, whole.metric))) return []
        if (hasOwnTotal(block, series, whole) || isEndOfLonger(block, series, whole)) return []
        // 年初231项，取消9项、新增2项，年末224项
        if (atStart.test(whole.before) && series.parts.some(({ label }) => ofAnotherDay.test(label))) return []
        // 建议11件、提案17件，其中主办19件: of both.
        const both = listedWith(block, whole)
        if (both !== null && series.parts.every(({ figure: part }) => statedRange(part)[0] <= both)) return []
        const larger = largerPart(block, { series, whole, wholes }, carried)
        if (larger) return [larger]
        for (const each of [upToStop(block, { series, whole, apart }), series]) {
          const verdict = each && each.parts.length > 1 ? judge(block, each, wholes) : null
          if (each && verdict) return [describe(whole, each.parts.slice(0, verdict.size), verdict.kind)]
        }
        return []
      })
    })
  }
}

/** 收到43件（8月起29件），比上年的18件增长138.9%: what there was before is no part. */
function upToYearBefore(series: Series): Series {
  const end = series.parts.findIndex(({ figure }) => figure.past)
  return end < 1 ? series : { ...series, parts: series.parts.slice(0, end) }
}

/**
 * 主持党组会9次，其中听取汇报4次；主持集体学法6次: what is told of like the whole, behind ；, is another whole; so is what
 * comes on top: 其中县级7.9亿元；另征收….
 */
function upToNextDoing(block: FigureBlock, series: Series): Series {
  const { opening, at, parts } = series
  const act = block.figures[at - 1]?.before.slice(0, 2) ?? ''
  if (opening !== 'within') return series
  const end = parts.findIndex(({ figure, label }, index) => {
    const last = parts[index - 1]
    const gap = last && gapBetween(block, last.figure, figure)
    if (!gap?.includes('；')) return false
    return (act.length === 2 && label.startsWith(act)) || /；(?:另[外有]?|此外)/u.test(gap)
  })
  return end < 1 ? series : { ...series, parts: parts.slice(0, end) }
}

/** 复议19件，其中维持14件、撤销6件；诉讼11件: the list ends at ； where its parts exceed the whole already, or all do and they nearly make it. */
function upToStop(
  block: FigureBlock,
  { series, whole, apart }: { series: Series; whole: Indicator; apart: RegExp },
): Series | null {
  const { parts } = series
  const gaps = parts.slice(1).map(({ figure }, at) => gapBetween(block, parts[at]?.figure ?? figure, figure))
  const end = gaps.findIndex((gap) => gap.includes('；'))
  // Without a word that opens it, only outcomes of which one case has one are a list for sure.
  const isList = series.opening !== 'none' || parts.slice(0, end + 1).every(({ label }) => apart.test(label))
  if (end < 1 || !isList || !gaps.slice(0, end).every((gap) => gap.includes('、'))) return null
  const some = parts.slice(0, end + 1)
  const sumOf = (list: Part[]) => list.reduce((sum, { figure }) => sum + statedRange(figure)[0], 0)
  const most = statedRange(whole)[1]
  const made = parts.some((_, at) => agree(addRanges(parts.slice(0, at + 1).map(rangeOf)), rangeOf({ figure: whole })))
  const isNear = !made && sumOf(parts) > most && sumOf(some) > most * (1 - nearby)
  return sumOf(some) > most || isNear ? { ...series, parts: some } : null
}

function rangeOf({ figure }: Pick<Part, 'figure'>) {
  return statedRange(figure)
}

const joined = /^[^，。；：、（）]{0,6}(?:、|和|与|以?及)[^，。；：、（）]{0,12}$/u

/** The sum of a figure and those of its measure that 、 or 和 joins to it; null where it stands alone. */
function listedWith(block: FigureBlock, whole: Indicator): number | null {
  let sum = statedRange(whole)[1]
  let at = block.figures.indexOf(whole)
  for (; at > 0; at--) {
    const [before, figure] = [block.figures[at - 1], block.figures[at]]
    if (!before || !figure || before.measure !== whole.measure) break
    if (!joined.test(gapBetween(block, before, figure))) break
    sum += statedRange(before)[1]
  }
  return block.figures[at] === whole ? null : sum
}

/** 审结91件。建议31件、提案44件，合计75件: the list is not of what the sentence before tells. */
function hasOwnTotal({ figures }: FigureBlock, { at, parts }: Series, whole: Indicator): boolean {
  const [first, next] = [parts[0]?.figure, figures[at + parts.length]]
  if (!first || !next || next.measure !== first.measure) return false
  const sum = addRanges(parts.map(({ figure }) => statedRange(figure)))
  return whole.metric.sentence !== first.metric.sentence && agree(sum, statedRange(next))
}

/** 审结1071件。调解386件，维持298件，驳回171件，撤销104件，终止112件: what seems the whole of the last three is one of five. */
function isEndOfLonger({ figures }: FigureBlock, { opening, parts }: Series, whole: Indicator): boolean {
  if (opening !== 'none') return false
  const ranges = parts.map(({ figure }) => statedRange(figure))
  for (let at = figures.indexOf(whole); at > 0 && ranges.length < 12; at--) {
    const figure = figures[at]
    if (figure?.measure !== whole.measure) return false
    ranges.unshift(statedRange(figure))
    const sum = addRanges(ranges)
    const wholes = figures.slice(Math.max(0, at - 4), at).filter(({ measure }) => measure === whole.measure)
    if (wholes.some((one) => agree(sum, statedRange(one)))) return true
  }
  return false
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
