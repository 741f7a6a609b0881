import type { Indicator, Report } from '../../report/types.ts'
import { amid } from './find-series.ts'
import { figureBlocks, gapBetween, isCount } from './in-block.ts'
import type { Miscount } from './miscount.ts'
import { agree, numberOf, statedRange } from './stated-range.ts'

/** 60名干部中，66人 */
const among = new RegExp(`^[^，。；：（）\\d]{0,14}${amid}，(?:已?有|仅有?|就有|共有|目前)?$`, 'u')
/** What was done to so many of them; with a noun right behind, others may be counted. */
const done =
  /^(?:已经?|被|未|为|是|属|系|经|因|均|获|得到|参[加与]|完成|通过|办[结理]|审结|结案|调解|化解|整改|符合|取得|持)/u
/** 55个已整改的隐患点: other things are counted. */
const ofOthers = /^[^，。；、]{1,10}的(?!(?:[，。；]|$))/u
/** Further off, others are counted. */
const limit = 0.35

/** 120件申请中，130件已办结: more than there are. */
export function findWrongAmong(report: Report): Miscount[] {
  return figureBlocks(report)
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
