import type { Indicator, Report } from '../../../report/types.ts'
import { amidSource, type OpeningWords } from './find-series.ts'
import { type FigureBlock, figureBlocks, gapBetween, isExactCount } from '../in-block.ts'
import { exceeding } from '../exceeding.ts'
import type { Miscount } from '../miscount.ts'
import { agree, statedRange } from '../stated-range.ts'

/** 55个已整改的隐患点: other things are counted. */
const ofOthers = /^[^，。；、]{1,10}的(?!(?:[，。；]|$))/u
/** Further off, others are counted. */
const limit = 0.35

/** What was done to some of those that are told of before. */
export interface AmongWords extends Pick<OpeningWords, 'during'> {
  among: string
  /** All took part, and so many did well: 48人全部参加考试，优秀52人. */
  passed: { all: string; marks: string; others: string }
}

/** 移送案件7件，公安机关对其中9件立案: what follows 其中 right away is some of what is told before it. */
const ofThem = /^[^。；：（）\d]{0,24}[，、](?:[一-龥]{0,8}[对将把向就])?其中(?:的|有)?$/u
const several = 6

/** 120件申请中，130件已办结; 移送7件，对其中9件立案: more than there are. */
export function makeAmongCheck(words: AmongWords): (report: Report) => Miscount[] {
  // 60名干部中，66人
  const among = new RegExp(`^[^，。；：（）\\d]{0,14}${amidSource(words)}，(?:已?有|仅有?|就有|共有|目前)?$`, 'u')
  const { all, marks, others } = words.passed
  const passed = new RegExp(
    `^(?!.*(?:${others}))[^，。；：（）\\d]{0,10}(?:${all})[^，。；：（）\\d]{0,16}，[^，。；、：\\d]{0,6}(?:${marks})的?(?:共|达|有|共有)?$`,
    'u',
  )
  const isOfAll = new RegExp(all, 'u')
  // With a noun right behind, others may be counted.
  const done = new RegExp(`^(?:已经?|被|未|为|是|属|系|经|因|均|获|得到|${words.among})`, 'u')
  return (report) =>
    figureBlocks(report)
      .filter(({ value }) => value.includes('中，') || value.includes('其中') || isOfAll.test(value))
      .flatMap((block) =>
        block.figures.flatMap((part, at): Miscount[] => {
          const whole = block.figures[at - 1]
          if (!whole || ![whole, part].every(isSome) || whole.measure !== part.measure) return []
          const gap = gapBetween(block, whole, part)
          const isAmong = among.test(gap) && done.test(part.after) && !ofOthers.test(part.after)
          const isPassed = passed.test(gap) && !/次/u.test((whole.metric.unit ?? '') + (part.metric.unit ?? ''))
          if (!isAmong && !isPassed && !(ofThem.test(gap) && isMostBefore(block, at, part))) return []
          // 16个所移送的线索中，有21件被退回: what is counted is theirs.
          if (!isPassed && whole.metric.unit !== part.metric.unit && gap.includes('的')) return []
          const over = part.metric.value / whole.metric.value - 1
          if (over <= 0 || over > limit || agree(statedRange(whole), statedRange(part))) return []
          return [exceeding(part, whole)]
        }),
      )
}

/** Nothing of its kind is told of before that it could be among. */
function isMostBefore({ figures }: FigureBlock, at: number, { measure, metric }: Indicator): boolean {
  return figures
    .slice(Math.max(0, at - several), at)
    .every((one) => one.measure !== measure || statedRange(one)[1] < metric.value)
}

function isSome(figure: Indicator): boolean {
  return isExactCount(figure) && figure.metric.value > 0
}
