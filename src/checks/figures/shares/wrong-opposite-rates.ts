import type { Report } from '../../../report/types.ts'
import { figureBlocks, gapBetween, labelOf } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { isPlain, numberOf, stepOf } from '../stated-range.ts'

/** Rates of what does and of what does not, as patterns of what opens the second (不, 未) and of two opposites (胜, 败). */
export interface OppositeWords {
  not: string
  good: string
  bad: string
}

const rate = /([一-龥]{2,4}率)(?:为|达到?|是|仅|只有)?$/u

/** Makes a check of two rates that cannot be more than all together: 满意率98.2%、不满意率3.8%. Less they may be: 基本满意. */
export function makeOppositeCheck({ not, good, bad }: OppositeWords): (report: Report) => Miscount[] {
  const none = new RegExp(`^(?:${not})`, 'u')
  const [won, lost] = [new RegExp(good, 'u'), new RegExp(`^(?:${bad})`, 'u')]
  const isOpposite = (one: string, other: string): boolean => {
    if (none.test(other) && one.endsWith(other.replace(none, ''))) return true
    return won.test(one) && lost.test(other) && one.replace(won, '').endsWith(other.replace(lost, ''))
  }
  return (report) =>
    figureBlocks(report).flatMap((block) =>
      !block.value.includes('率')
        ? []
        : block.figures.flatMap((second, at): Miscount[] => {
            const first = block.figures[at - 1]
            if (!first || first.metric.sentence !== second.metric.sentence) return []
            if (![first, second].every(({ metric }) => metric.unit === '%' && isPlain(metric) && !metric.target))
              return []
            const sum = first.metric.value + second.metric.value
            if (sum <= 100 + Math.max(stepOf(first.metric), stepOf(second.metric))) return []
            const [one, other] = [rate.exec(labelOf(block, at - 1))?.[1], rate.exec(labelOf(block, at))?.[1]]
            if (one === undefined || other === undefined || gapBetween(block, first, second).length > 8) return []
            // 药品不合格率: of something else.
            if (!labelOf(block, at).startsWith(other) || !(isOpposite(one, other) || isOpposite(other, one))) return []
            return [
              {
                kind: 'total100',
                place: second.metric.place,
                stated: '100%',
                terms: `${numberOf(first.metric)}%+${numberOf(second.metric)}%`,
                computed: `${String(Number(sum.toFixed(2)))}%`,
                related: [{ metric: first.metric, note: 'part' }],
              },
            ]
          }),
    )
}
