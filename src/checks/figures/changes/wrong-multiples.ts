import type { Indicator, Report } from '../../../report/types.ts'
import { figureBlocks, isCount, leadOf } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { agree, isPlain, numberOf, statedRange } from '../stated-range.ts'

const reach = 8
const said = /(?:^|[，；。、（])([一-龥]{2,12}?)(?:是|为|达到?|相当于)([一-龥]{2,12}?)的(?:近|约)?$/u
const tail = /(?:总?(?:数量|数|量|额)|规模|面积)$/u
/** Further off, it is a multiple of something else. */
const farthest = 3

/** 线上46件、线下15件，线上办理量是线下的4倍: not the ratio of the two figures that bear these names. */
export function findWrongMultiples(report: Report): Miscount[] {
  return figureBlocks(report).flatMap((block) =>
    block.figures.flatMap((times, at): Miscount[] => {
      if (times.metric.unit !== '倍' || !isPlain(times.metric)) return []
      const [, one = '', two = ''] = said.exec(leadOf(block, at, 40)) ?? []
      if (one === '') return []
      const before = block.figures
        .slice(Math.max(0, at - reach), at)
        .filter((figure) => isCount(figure) && !figure.past && times.metric.sentence - figure.metric.sentence <= 1)
      const [figure, base] = [namedBy(before, one), namedBy(before, two)]
      if (!figure || !base || figure === base || figure.measure !== base.measure) return []
      const [a, b] = [statedRange(base), statedRange(figure)]
      if (a[0] <= 0 || agree([b[0] / a[1], b[1] / a[0]], statedRange(times))) return []
      const value = figure.metric.value / base.metric.value
      if (value > times.metric.value * farthest || value < times.metric.value / farthest) return []
      return [
        {
          kind: 'multiple',
          place: times.metric.place,
          stated: times.metric.text,
          terms: `${numberOf(figure.metric)}÷${numberOf(base.metric)}`,
          computed: `${String(Number(value.toFixed(2)))}倍`,
          related: [figure, base].map(({ metric }) => ({ metric, note: 'base' as const })),
        },
      ]
    }),
  )
}

/** The only figure that counts what a name says. */
function namedBy(figures: Indicator[], name: string): Indicator | null {
  const bare = name.replace(tail, '')
  const found = figures.filter(
    ({ words }) =>
      words.length >= 2 &&
      (words.includes(bare) ||
        bare.startsWith(words) ||
        (words.startsWith(bare.slice(0, 2)) && words.includes(bare.slice(-2)))),
  )
  return found.length === 1 ? (found[0] ?? null) : null
}
