import type { Report } from '../../../report/types.ts'
import { type FigureWords, peopleOf } from '../figure-words.ts'
import { figureBlocks, gapBetween, leadOf } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { isPlain, numberOf } from '../stated-range.ts'

const reach = 8
/** So few may be so many times as much by chance. */
const least = 20

/** 聘任142人，全年授课568人，人均4次: what is 142 times 4 is counted in 次, and not in what the heads are counted in. */
export function makeAverageUnitCheck(words: FigureWords): (report: Report) => Miscount[] {
  const { people } = words.figures
  const average = new RegExp(`(?:${people})均$`, 'u')
  const adjoining = new RegExp(`^[，、（]?(?:平均)?每?(?:${people})均$`, 'u')
  const counting = peopleOf(words)
  return (report) =>
    figureBlocks(report).flatMap((block) =>
      !block.value.includes('均')
        ? []
        : block.figures.flatMap((mean, at): Miscount[] => {
            const total = block.figures[at - 1]
            if (!total || total.metric.sentence !== mean.metric.sentence || !average.test(leadOf(block, at, 8)))
              return []
            if (mean.measure === null || mean.measure === total.measure || mean.metric.value < 2) return []
            if (!adjoining.test(gapBetween(block, total, mean)) || total.metric.value < least) return []
            const heads = block.figures
              .slice(Math.max(0, at - 1 - reach), at - 1)
              .findLast(
                ({ metric, measure }) =>
                  measure === total.measure && metric.value * mean.metric.value === total.metric.value,
              )
            const exact = [heads, total, mean].every(
              (one) =>
                one &&
                isPlain(one.metric) &&
                one.approximators.length === 0 &&
                /\p{Script=Han}$/u.test(one.metric.text),
            )
            if (!heads || !exact || !counting.test(total.metric.unit ?? '')) return []
            const unit = mean.metric.unit ?? ''
            return [
              {
                kind: 'unit',
                place: total.metric.place,
                stated: total.metric.text,
                terms: `${numberOf(heads.metric)}×${mean.metric.text}`,
                computed: `${numberOf(total.metric)}${unit}`,
                related: [heads, mean].map(({ metric }) => ({ metric, note: 'base' })),
              },
            ]
          }),
    )
}
