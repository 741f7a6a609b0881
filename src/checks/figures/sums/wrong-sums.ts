import type { Indicator, Report } from '../../../report/types.ts'
import { upToNextDoing, upToStop, upToYearBefore } from './cut-series.ts'
import { makeSeriesFinder, type Part } from './find-series.ts'
import { type FigureBlock, figureBlocks } from '../in-block.ts'
import { makeSumJudge } from './judge-sum.ts'
import { isOfOtherTime } from './is-of-other-time.ts'
import { largerPart, ofAnotherDay } from './larger-part.ts'
import type { Miscount } from '../miscount.ts'
import { hasOwnTotal, isEndOfLonger, listedWith } from './other-wholes.ts'
import { upToOwnTotal } from './own-total.ts'
import { isWholeOfNone } from './whole-of-none.ts'
import { joinBlocks, wholeOfSeries } from './series-after.ts'
import { numberOf, statedRange, stepOf, writeLike } from '../stated-range.ts'
import { wholesBefore } from './wholes-before.ts'
import type { SumWords } from './sum-words.ts'

/** 东片比西片多9件，分别为45件和36件: what one has more is no whole. */
const difference = /[比较][^，。；]{1,14}[多少高低]出?了?$/u

/** What there is on the first day comes to what there is on the last by what comes and goes. */
const atStart = /(?:年初|期初|上年[末底])[^，。；]{0,14}$/u

/** 环境影响、水土保持评估各1项 are several; 办案最多的所为186件 is none of the 9个所. */
const ofSeveral = /各$|最[多少高低大小长短]/u

const none = { series: null, isTotalled: false }

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
        const listed = found && upToNextDoing(block, upToYearBefore(found))
        const { series, isTotalled } = listed ? upToOwnTotal(block, listed) : none
        if (!series || (series.opening === 'none' && series.parts.length < 2)) return []
        if (series.opening !== 'none') for (const { figure: part } of series.parts) taken.add(part)
        if (series.parts.some(({ label }) => ofSeveral.test(label))) return []
        if (series.isMixed && !remaining.test(series.parts.at(-1)?.label ?? '')) return []
        const wholes = wholesBefore(block, series, { taken, figures: words.figures })
        const whole = wholes[0]
        if (!whole && series.opening === 'announced') return withBefore(block, index, at)
        if (!whole || changing.has(whole) || difference.test(whole.before)) return []
        if (isWholeOfNone(block, series, whole)) return []
        if (series.parts.every(({ figure: part }) => isOfOtherTime(part.metric, whole.metric))) return []
        const sum = series.parts.reduce((all, { figure: part }) => all + part.metric.value, 0)
        if (isTotalled && sum <= whole.metric.value) return []
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
