import type { Indicator, Report } from '../../../report/types.ts'
import { type FigureBlock, figureBlocks, gapBetween, isCount, leadOf } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { addRanges, agree, numberOf, type Range, statedRange, writeLike } from '../stated-range.ts'

/** 210件，比郊区的168件多52件 */
const than = /^[^，。；、：（）\d]{0,8}，(?:比|较)[^，。；、（）\d]{1,14}的?$/u
const by = /^[^，。；、（）\d]{0,2}[多少高低]出?了?$/u
/** 甲类45件，乙类38件，甲类比乙类多9件 */
const named =
  /^[^，。；、：（）\d]{0,6}，(?<one>[^，。；、（）\d]{1,10}?)[比较](?<two>[^，。；、（）\d]{1,10}?)[多少高低]出?了?$/u
/** Further off, something else is compared. */
const limit = 0.5

/** 甲45件，乙38件，甲比乙多9件: a stated difference that is not that of its two figures. */
export function findWrongDifferences(report: Report): Miscount[] {
  const blocks = figureBlocks(report).filter(({ value }) => /[比较]/u.test(value))
  return blocks.flatMap((block) =>
    block.figures.flatMap((stated, at) => {
      const [one, two] = [block.figures[at - 2], block.figures[at - 1]]
      if (!one || !two || ![one, two, stated].every(isCount)) return []
      if (one.measure !== stated.measure || two.measure !== stated.measure) return []
      if (one.metric.sentence !== stated.metric.sentence || !isCompared(block, at)) return []
      const gap = apart(statedRange(one), statedRange(two))
      const value = Math.abs(one.metric.value - two.metric.value)
      const largest = Math.max(one.metric.value, two.metric.value)
      if (agree(gap, statedRange(stated)) || Math.abs(value - stated.metric.value) > limit * largest) return []
      const [high, low] = one.metric.value > two.metric.value ? [one, two] : [two, one]
      return [
        {
          kind: 'change' as const,
          place: stated.metric.place,
          stated: stated.metric.text,
          terms: `${numberOf(high.metric)}-${numberOf(low.metric)}`,
          computed: writeLike(stated.metric, Number(value.toPrecision(12))),
          related: [one, two].map(({ metric }) => ({ metric, note: 'base' as const })),
        },
      ]
    }),
  )
}

function isCompared(block: FigureBlock, at: number): boolean {
  const [one, two, stated] = [block.figures[at - 2], block.figures[at - 1], block.figures[at]]
  if (!one || !two || !stated) return false
  const behind = gapBetween(block, two, stated)
  if (than.test(gapBetween(block, one, two)) && by.test(behind)) return true
  const names = named.exec(behind)?.groups
  const has = (figure: Indicator, index: number, name = '') => (leadOf(block, index, 24) + figure.words).includes(name)
  return names !== undefined && has(one, at - 2, names['one']) && has(two, at - 1, names['two'])
}

function apart(a: Range, b: Range): Range {
  const [low, high] = addRanges([a, [-b[1], -b[0]]])
  return low < 0 && high > 0 ? [0, Math.max(-low, high)] : low < 0 ? [-high, -low] : [low, high]
}
