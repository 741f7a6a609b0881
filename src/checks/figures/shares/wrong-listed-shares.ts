import type { Indicator, Report } from '../../../report/types.ts'
import { type FigureBlock, gapBetween, isCount } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { addRanges, agree, numberOf, shareRange, statedRange, writePercent } from '../stated-range.ts'
import { isSwapped, nearMiss } from './judge-pair.ts'
import { type Percentage, percentagesIn } from './percentages.ts'

/** A count with the share that stands right behind it. */
interface Pair {
  part: Indicator
  share: Percentage
}

const shared = /^[^，。；：、（）\d]{0,8}[，、（]?(?:约|均|各)?占(?:比(?:例|重)?)?[^，。；：、（）\d]{0,14}$/u
/** So many figures before a list its whole may stand. */
const reach = 16

/**
 * 查处2164件。…河道1058件、占48.9%；水资源623件、占28.8%；水土保持483件、占23.3%: of items that are listed each with its share, all
 * shares but one are of what the items come to, or of a figure told before.
 */
export function findWrongListedShares(report: Report): Miscount[] {
  return percentagesIn(report).flatMap(({ block, percentages }) =>
    listsIn(block, percentages).flatMap((pairs) => oddOne(block, pairs)),
  )
}

/** The runs of pairs of one measure, each right behind the other in one sentence. */
function listsIn(block: FigureBlock, percentages: Percentage[]): Pair[][] {
  const lists: Pair[][] = []
  for (const share of percentages) {
    const [part, last] = [block.figures[share.at - 1], lists.at(-1)?.at(-1)]
    if (!part || !share.figure || !isCount(part) || !shared.test(gapBetween(block, part, share.figure))) continue
    const isNext =
      last?.share.at === share.at - 2 &&
      last.part.measure === part.measure &&
      last.part.metric.sentence === part.metric.sentence
    if (isNext) lists.at(-1)?.push({ part, share })
    else lists.push([{ part, share }])
  }
  return lists.filter(({ length }) => length > 1)
}

function oddOne({ figures }: FigureBlock, pairs: Pair[]): Miscount[] {
  const parts = pairs.map(({ part }) => part)
  const sum = addRanges(parts.map(statedRange))
  const first = (pairs[0]?.share.at ?? 0) - 1
  const told = figures
    .slice(Math.max(0, first - reach), first)
    .filter((one) => isCount(one) && one.measure === parts[0]?.measure)
    .toReversed()
  const whole = told.find((one) => agree(statedRange(one), sum))
  // Of two, one that is right proves little, unless their whole is told.
  const bases = [...(whole ? [[whole]] : pairs.length > 2 ? [parts] : []), ...told.map((one) => [one])]
  const judged = bases.map((base) => {
    const range = addRanges(base.map(statedRange))
    const odd = pairs.filter(({ part, share }) => {
      const due = shareRange(statedRange(part), range)
      return due === null || !agree(due, share.range)
    })
    return { base, odd }
  })
  if (judged.some(({ odd }) => odd.length === 0)) return []
  const [found] = judged
    .filter(({ base: [one] }) => pairs.length > 2 || one === whole)
    .filter(({ odd }) => odd.length === 1)
  const [odd] = found?.odd ?? []
  if (!found || !odd) return []
  const of = found.base.map(({ metric }) => numberOf(metric)).join('+')
  const due = (odd.part.metric.value / found.base.reduce((all, { metric }) => all + metric.value, 0)) * 100
  if (Math.abs(due - odd.share.value) > nearMiss && !isSwapped(odd.share, due)) return []
  return [
    {
      kind: 'share',
      place: odd.share.place,
      stated: odd.share.text,
      terms: `${numberOf(odd.part.metric)}÷${found.base.length > 1 ? `(${of})` : of}`,
      computed: writePercent(due),
      related: [
        { metric: odd.part.metric, note: 'part' },
        ...found.base.filter((one) => one !== odd.part).map(({ metric }) => ({ metric, note: 'base' as const })),
      ],
    },
  ]
}
