import type { Indicator, Report } from '../../../report/types.ts'
import { amidSource, type OpeningWords } from './find-series.ts'
import { figureBlocks, gapBetween, isCount } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { agree, numberOf, statedRange } from '../stated-range.ts'

/** 55个已整改的隐患点: other things are counted. */
const ofOthers = /^[^，。；、]{1,10}的(?!(?:[，。；]|$))/u
/** Further off, others are counted. */
const limit = 0.35

/** What was done to some of those that are told of before. */
export interface AmongWords extends Pick<OpeningWords, 'during'> {
  among: string
}

/** 120件申请中，130件已办结: more than there are. */
export function makeAmongCheck(words: AmongWords): (report: Report) => Miscount[] {
  // 60名干部中，66人
  const among = new RegExp(`^[^，。；：（）\\d]{0,14}${amidSource(words)}，(?:已?有|仅有?|就有|共有|目前)?$`, 'u')
  // With a noun right behind, others may be counted.
  const done = new RegExp(`^(?:已经?|被|未|为|是|属|系|经|因|均|获|得到|${words.among})`, 'u')
  return (report) =>
    figureBlocks(report)
      .filter(({ value }) => value.includes('中，'))
      .flatMap((block) =>
        block.figures.flatMap((part, at): Miscount[] => {
          const whole = block.figures[at - 1]
          if (!whole || ![whole, part].every(isExact) || whole.measure !== part.measure) return []
          const gap = gapBetween(block, whole, part)
          if (!among.test(gap) || !done.test(part.after) || ofOthers.test(part.after)) return []
          // 16个所移送的线索中，有21件被退回: what is counted is theirs.
          if (whole.metric.unit !== part.metric.unit && gap.includes('的')) return []
          const over = part.metric.value / whole.metric.value - 1
          if (over <= 0 || over > limit || agree(statedRange(whole), statedRange(part))) return []
          return [
            {
              kind: 'exceed',
              place: part.metric.place,
              stated: part.metric.text,
              terms: numberOf(part.metric),
              computed: whole.metric.text,
              related: [{ metric: whole.metric, note: 'base' }],
            },
          ]
        }),
      )
}

function isExact(figure: Indicator): boolean {
  return isCount(figure) && figure.approximators.length === 0 && !figure.metric.target && figure.metric.value > 0
}
