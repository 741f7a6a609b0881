import { allMatches } from '../../../report/text/all-matches.ts'
import { placeOf } from '../../../report/text/text.ts'
import type { Report } from '../../../report/types.ts'
import { figureBlocks, isCount } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { numberOf, type Range, statedRange } from '../stated-range.ts'

const stated = /(?<=比(?:值|例)?(?:约为|达到|达|为|是|约)?)(\d{1,3}(?:\.(\d{1,3}))?)[:：∶]1(?![\d.])/gu
/** It is that of the figure right before it. */
const own = /^[，、（]?(?:两者|二者)?之?比(?:值|例)?(?:约为|达到|达|为|是|约)?$/u
/** Further off, it is the ratio of something else. */
const limit = 0.3

/** 收案320件、诉讼128件，比值为2.8:1: a ratio to one that is not that of the two counts before it. */
export function findWrongRatios(report: Report): Miscount[] {
  return figureBlocks(report).flatMap(({ text, value, figures }) =>
    !value.includes(':1') && !/[：∶]1/u.test(value)
      ? []
      : allMatches(value, stated).flatMap((match): Miscount[] => {
          const from = Math.max(value.lastIndexOf('。', match.index), value.lastIndexOf('；', match.index))
          const counts = figures.filter(({ metric }) => metric.start > from && metric.end <= match.index)
          const [one, two] = counts
          if (
            !one ||
            !two ||
            counts.length > 2 ||
            !own.test(value.slice(two.metric.end, match.index)) ||
            !isCount(one) ||
            !isCount(two) ||
            one.measure !== two.measure
          )
            return []
          const said = Number(match[1])
          const step = 1 / 10 ** (match[2]?.length ?? 0)
          const [a, b] = [statedRange(one), statedRange(two)]
          if (a[0] <= 0 || b[0] <= 0) return []
          const ranges: Range[] = [
            [a[0] / b[1], a[1] / b[0]],
            [b[0] / a[1], b[1] / a[0]],
          ]
          if (ranges.some(([low, high]) => said + step >= low && said - step <= high)) return []
          // 诉讼128件、复议320件，两者之比为2.5:1: either may stand first.
          const [ratio = 0] = [one.metric.value / two.metric.value, two.metric.value / one.metric.value].sort(
            (x, y) => Math.abs(x - said) - Math.abs(y - said),
          )
          if (Math.abs(ratio - said) > limit * said) return []
          return [
            {
              kind: 'change',
              place: placeOf(text, match.index, match.index + match[0].length),
              stated: match[0],
              terms: `${numberOf(one.metric)}:${numberOf(two.metric)}`,
              computed: `${String(Number(ratio.toFixed(2)))}:1`,
              related: [one, two].map(({ metric }) => ({ metric, note: 'base' as const })),
            },
          ]
        }),
  )
}
