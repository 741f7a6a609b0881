import { groupBy } from '../../report/group.ts'
import type { Indicator, Report } from '../../report/types.ts'
import { covers } from './covers.ts'
import { type FigureBlock, figureBlocks, gapBetween, isCount } from './in-block.ts'
import type { Miscount } from './miscount.ts'
import { type Percentage, percentagesOf } from './percentages.ts'
import { addRanges, agree, numberOf, shareRange, statedRange, writePercent } from './stated-range.ts'

/** Patterns of the words of shares. */
export interface ShareWords {
  /** Without these an indicator is still the same. */
  idle: string
  /** The base is not in this report, or no base (全市, 上年, 预算). */
  elsewhere: string
}

const share =
  /(?:(?:^|[，（、；])[^，。；、（）]{0,20}?占(?:比(?:例|重)?|([^，。；、]{0,24}?)(?:的(?:比例|比重)?)?)|^[^，。；、（）]{0,12}，[一-龥]{0,4})(?:高达|达到|达|约为|为|是|约|近|超过|超|已|仅|不到|不足)*$/u
const bare = /^[^，。；、（）]{0,12}，([一-龥]{0,4})$/u
const within = /^[^，。；：]{0,16}[，。；：]?（?其中/u
const among = /^[^，。；：（）]{0,14}中[，：]?(?:有)?[^，。；：]{0,14}$/u
const allOfIt = /^(?:总数|总量|总额|其|全部|总|总人数|总数量|全部总数)$/u
const tail = /(?:总数|总量|总额|总人数|的)$/u
const reach = 8
const wide = 40
// A share that is further off has another base.
const nearMiss = 15

/** Shares that do not follow from their count and base. */
export function makeShareCheck(words: ShareWords): (report: Report) => Miscount[] {
  const [drop, elsewhere] = [new RegExp(words.idle, 'gu'), new RegExp(words.elsewhere, 'u')]
  const nameOf = ({ words: name, measure }: Indicator): string => `${measure ?? ''} ${name.replaceAll(drop, '')}`
  return (report) => {
    const wholes = groupBy(
      report.indicators.filter((figure) => figure.whole && !figure.part && isCount(figure) && !figure.metric.target),
      nameOf,
    )
    const largest = new Map([...wholes].map(([name, group]) => [name, largestOf(group)]))
    return figureBlocks(report).flatMap((block) =>
      percentagesOf(block).flatMap((percentage) => {
        const led = withBaseBehind(block, percentage) ?? withFiguresBehind(block, percentage)
        if (led) return judgePair(led, percentage)
        const part = block.figures[percentage.at - 1]
        const match = share.exec(percentage.lead)
        if (!match || !part || !isCount(part)) return []
        if (percentage.figure && part.metric.sentence !== percentage.figure.metric.sentence) return []
        if (/[。！？]/u.test(percentage.lead) || percentage.lead.length > 60) return []
        const repeated = bare.exec(percentage.lead.replace(/(?:不到|不足|近|约|超过|超|已|仅){1,4}$/u, ''))?.[1]
        const of = match[1] ?? ''
        // 采纳63条，采纳过半; digits need 占.
        const isBare = repeated !== undefined && percentage.figure === null && covers(part.words + part.after, repeated)
        if (!isBare && !percentage.lead.includes('占')) return []
        // 分别占60%、30%: which of them is whose?
        if (percentage.lead.includes('分别')) return []
        const away = elsewhere.exec(percentage.lead)?.[0]
        if (away !== undefined && !isNamedBefore(block, percentage.at, away)) return []
        return judge(block, { percentage, part, of, named: largest.get(nameOf(part)) })
      }),
    )
  }
}

/** A part and its base. */
interface Pair {
  part: Indicator
  base: Indicator
  /** Other figures that may be meant. */
  others: Indicator[]
}

const behind = /^[^，。；、（\d]{0,10}的?(?:比例|比重|比率)?(?:高达|达到|达|约为|为|约|近|超过|超|已)*$/u
const beforeBase = /^[^，。；]{0,14}，(?:约)?占[^，。；、]{0,16}（?$/u

/** 122家完成述法，占应述法单位（136家）的92.5%, 81件，占全部135件的60%. */
function withBaseBehind(block: FigureBlock, { at, lead }: Percentage): Pair | null {
  const [base, part] = [block.figures[at - 1], block.figures[at - 2]]
  if (!base || !part || !isCount(base) || !isCount(part) || base.measure !== part.measure) return null
  if (base.metric.value < part.metric.value || !behind.test(lead) || !beforeBase.test(gapBetween(block, part, base)))
    return null
  return { part, base, others: block.figures.slice(Math.max(0, at - reach), at) }
}

/** 涉企检查占全部检查的32%，全年检查2500家次，其中涉企检查750家次. */
function withFiguresBehind(block: FigureBlock, { at, lead, figure, end }: Percentage): Pair | null {
  const subject = /(?:^|[，。；：])([一-龥]{2,10})占[^，。；、]{0,20}$/u.exec(lead)?.[1]
  if (subject === undefined || !figure) return null
  const own = (one: Indicator | undefined) => one?.metric.sentence === figure.metric.sentence
  const before = block.figures[at - 1]
  if (before && own(before)) return null
  const after = block.figures.slice(at, at + 5).filter((one) => one.metric.start >= end && own(one) && isCount(one))
  const part = after.find(({ words, after: next }) => (words + next).includes(subject))
  const base =
    part && after.filter((one) => one !== part && one.measure === part.measure && one.metric.value > part.metric.value)
  return part && base?.[0] ? { part, base: base[0], others: after } : null
}

function judgePair({ part, base, others }: Pair, percentage: Percentage): Miscount[] {
  const alike = [part, base, ...others.filter(({ measure }) => measure === part.measure)]
  if (base.metric.value <= 0) return []
  const holds = alike.some((whole) =>
    alike.some((one) => {
      const range = one === whole ? null : shareRange(statedRange(one), statedRange(whole))
      return range !== null && agree(range, percentage.range)
    }),
  )
  if (
    holds ||
    sharedByMany(
      others.filter((one) => one !== part && one !== base),
      base,
      { part, percentage },
    )
  )
    return []
  const percent = (part.metric.value / base.metric.value) * 100
  return Math.abs(percent - percentage.value) > nearMiss ? [] : [miscount({ part, base }, percentage, percent)]
}

function miscount({ part, base }: Pick<Pair, 'part' | 'base'>, percentage: Percentage, percent: number): Miscount {
  return {
    kind: 'share',
    place: percentage.place,
    stated: percentage.text,
    terms: `${numberOf(part.metric)}÷${numberOf(base.metric)}`,
    computed: writePercent(percent),
    related: [
      { metric: part.metric, note: 'part' },
      { metric: base.metric, note: 'base' },
    ],
  }
}

/** 全县共有185个，…占全县总数的: the base that seems to be elsewhere is here. */
function isNamedBefore({ figures }: FigureBlock, at: number, words: string): boolean {
  return figures.slice(Math.max(0, at - reach), at).some(({ before }) => before.includes(words))
}

interface Stated {
  percentage: Percentage
  part: Indicator
  of: string
  named: Largest | undefined
}

function judge(block: FigureBlock, { percentage, part, of, named }: Stated): Miscount[] {
  const at = percentage.at - 1
  const before = block.figures
    .slice(Math.max(0, at - reach), at)
    .filter((figure) => isCount(figure) && figure.measure === part.measure)
  const certain = certainBase(block, at, of)
  const base =
    certain ??
    likelyBase(withoutShares(block, at, part), part, of) ??
    (of === '' && part.scope !== '' ? byName(named, part) : null)
  if (!base || base.metric.value <= 0) return []
  const holds = (whole: Indicator, one: Indicator) => {
    const range = shareRange(statedRange(one), statedRange(whole))
    return range !== null && agree(range, percentage.range)
  }
  const after = block.figures.slice(percentage.at, percentage.at + 3).filter(isCount)
  const all = [...before, part, ...(certain ? [] : after).filter(({ measure }) => measure === part.measure)]
  const far = block.figures.slice(Math.max(0, at - wide), at).filter(({ measure }) => measure === part.measure)
  if (
    far.some((whole) => holds(whole, part)) ||
    holds(base, part) ||
    all.some((whole) => all.some((one) => one !== whole && holds(whole, one)))
  )
    return []
  if (sharedByMany(before, base, { part, percentage })) return []
  const percent = (part.metric.value / base.metric.value) * 100
  const limit = base.block !== part.block ? 5 : Math.min(nearMiss, Math.max(5, percentage.value * 0.4))
  if (!certain && Math.abs(percent - percentage.value) > limit) return []
  return [miscount({ part, base }, percentage, percent)]
}

/** What may be a base; 甲60件，占12%；乙40件，占8%: a part with a share of its own is none. */
function withoutShares(block: FigureBlock, at: number, part: Indicator): Indicator[] {
  const near = block.figures.slice(Math.max(0, at - reach), at + 1)
  return near.slice(0, -1).filter((figure, index) => {
    const next = near[index + 1]
    const shared = next?.metric.unit === '%' && /^[^。；]{0,12}占/u.test(gapBetween(block, figure, next))
    return isCount(figure) && figure.measure === part.measure && !shared
  })
}

/** Whether the share is that of several parts together: 其中甲61项、乙20项，占比84%. */
function sharedByMany(
  others: Indicator[],
  base: Indicator,
  { part, percentage }: Pick<Stated, 'part' | 'percentage'>,
): boolean {
  let sum = statedRange(part)
  return others.toReversed().some((other) => {
    sum = addRanges([sum, statedRange(other)])
    const range = shareRange(sum, statedRange(base))
    return range !== null && agree(range, percentage.range)
  })
}

/** The whole of a part: the last figure before 其中, or that of N件中，M件. */
function certainBase(block: FigureBlock, at: number, of: string): Indicator | null {
  const { figures } = block
  const part = figures[at]
  for (let before = at - 1; part && before >= Math.max(0, at - reach); before--) {
    const base = figures[before]
    const next = figures[nextCount(figures, before + 1)]
    if (!base || !next) return null
    const gap = gapBetween(block, base, next)
    if (!within.test(gap) && !among.test(gap)) continue
    if (!isCount(base)) continue
    if (base.measure !== part.measure || !isCount(base) || base.metric.value < part.metric.value) return null
    const named = of.replace(tail, '')
    return named === '' || allOfIt.test(of) || covers(base.words + base.after, named) ? base : null
  }
  return null
}

/** Percentages may stand between a whole and 其中. */
function nextCount(figures: Indicator[], at: number): number {
  let next = at
  while (next < figures.length - 1 && figures[next]?.metric.unit === '%') next++
  return next
}

/** The figure the share names (占审结案件的), or the only larger one before it in its sentence. */
function likelyBase(before: Indicator[], part: Indicator, of: string): Indicator | null {
  const larger = before.filter(({ metric }) => metric.value > part.metric.value)
  const named = of
    .replace(/^(?:全部|全[市县区省镇局]|总|所有)/u, '')
    .replace(tail, '')
    .replace(tail, '')
  if (named.length >= 2) return larger.findLast(({ words, after }) => covers(words + after, named)) ?? null
  const own = larger.filter(({ metric }) => metric.sentence === part.metric.sentence)
  return own.reduce<Indicator | null>((most, one) => (most && most.metric.value >= one.metric.value ? most : one), null)
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
function byName(largest: Largest | undefined, { metric }: Indicator): Indicator | null {
  return largest && largest.base.metric.value > metric.value && largest.next <= metric.value ? largest.base : null
}
