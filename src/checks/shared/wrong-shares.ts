import { groupBy } from '../../report/group.ts'
import type { Indicator } from '../../report/indicator.ts'
import type { Report } from '../../report/types.ts'
import { covers } from './covers.ts'
import type { Miscount } from './miscount.ts'
import {
  addRanges,
  agree,
  isPlain,
  numberOf,
  reckonedRange,
  shareRange,
  statedRange,
  writePercent,
} from './stated-range.ts'
import { nearby } from './wrong-sums.ts'

const shareOf =
  /^[^，。；、（）]{0,40}[，（]占(?:比|([^，。；、]{0,24}?)(?:的(?:比例|比重)?)?)(?:高达|达到|达|约为|为|约|近|超过?)*$/u
const allOfIt = /^(?:总数|总量|总额|其|全部|总)$/u
const elsewhere = /全[国省市县区]|同期|上年|去年|计划|目标|预算|任务|年初|分别/u
// A share that is further off has another base.
const nearMiss = 5

/** Shares that do not follow from their count and base: the whole before 其中, or the one figure of the same words. */
export function findWrongShares(report: Report, figures: Indicator[], idle: string): Miscount[] {
  const drop = new RegExp(idle, 'gu')
  const nameOf = ({ words, metric }: Indicator): string => `${metric.unit ?? ''} ${words.replaceAll(drop, '')}`
  const wholes = groupBy(
    figures.filter(({ whole, part, metric }) => whole && !part && isPlain(metric) && !metric.target),
    nameOf,
  )
  const largest = new Map([...wholes].map(([name, group]) => [name, largestOf(group)]))
  return figures.flatMap((share, at) => {
    const part = figures[at - 1]
    if (share.metric.unit !== '%' || !part || !isCount(part) || !isPlain(share.metric)) return []
    if (part.metric.sentence !== share.metric.sentence) return []
    const value = report.blocks[share.block]?.text.value ?? ''
    const match = shareOf.exec(value.slice(part.metric.end, share.metric.start))
    const of = match?.[1] ?? ''
    if (!match || elsewhere.test(of)) return []
    const base = part.part
      ? baseBefore(figures, at - 1, value, of)
      : of === '' && part.scope !== ''
        ? baseByName(largest.get(nameOf(part)), part)
        : null
    if (!base) return []
    const stated = reckonedRange(share)
    const holds = (whole: Indicator) => {
      const range = shareRange(statedRange(part), statedRange(whole))
      return range === null || agree(range, stated)
    }
    const others = nearby(figures, at - 1).filter(({ metric }) => metric.unit === part.metric.unit)
    if (holds(base) || others.some(holds) || sharedByMany(others, [base, part, share])) return []
    const percent = (part.metric.value / base.metric.value) * 100
    if (!part.part && Math.abs(percent - share.metric.value) > nearMiss) return []
    return [
      {
        kind: 'share' as const,
        metric: share.metric,
        terms: `${numberOf(part.metric)}÷${numberOf(base.metric)}`,
        computed: writePercent(percent),
        related: [{ metric: base.metric, note: 'base' as const }],
      },
    ]
  })
}

/** Whether the share is that of several parts together: 其中甲61项、乙20项，占比84%. */
function sharedByMany(others: Indicator[], [base, part, share]: [Indicator, Indicator, Indicator]): boolean {
  let sum = statedRange(part)
  return others.toReversed().some((other) => {
    sum = addRanges([sum, statedRange(other)])
    const range = shareRange(sum, statedRange(base))
    return range !== null && agree(range, reckonedRange(share))
  })
}

function isCount({ metric }: Indicator): boolean {
  return metric.unit !== null && !/[%‰]|百分点|倍/u.test(metric.unit) && isPlain(metric)
}

/** The whole of a part: the last figure before 其中. */
function baseBefore(figures: Indicator[], at: number, value: string, of: string): Indicator | null {
  const part = figures[at]
  for (let before = at - 1; part && before >= Math.max(0, at - 8); before--) {
    const base = figures[before]
    const next = figures[before + 1]
    if (!base || !next || base.block !== part.block) return null
    if (!/^[^。；]{0,16}[，。；：]?（?其中/u.test(value.slice(base.metric.end, next.metric.start))) continue
    if (base.metric.unit !== part.metric.unit || !isCount(base) || base.metric.value < part.metric.value) return null
    const named = of.replace(/(?:总数|总量|总额|的)$/u, '')
    return named === '' || allOfIt.test(of) || covers(base.words, named) ? base : null
  }
  return null
}

/** The first of the largest figures, and the largest value below theirs. */
interface Largest {
  base: Indicator
  next: number
}

function largestOf(group: Indicator[]): Largest | undefined {
  let largest: Largest | undefined
  for (const figure of group) {
    const { value } = figure.metric
    if (largest === undefined || value > largest.base.metric.value) {
      largest = { base: figure, next: largest?.base.metric.value ?? -Infinity }
    } else if (value < largest.base.metric.value) largest.next = Math.max(largest.next, value)
  }
  return largest
}

/** The only larger figure of the same words. */
function baseByName(largest: Largest | undefined, { metric }: Indicator): Indicator | null {
  return largest && largest.base.metric.value > metric.value && largest.next <= metric.value ? largest.base : null
}
