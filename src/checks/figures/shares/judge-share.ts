import type { Indicator } from '../../../report/types.ts'
import { isDigitSlip } from '../digits-slip.ts'
import type { BaseName } from './base-names.ts'
import { type FigureBlock, isCount } from '../in-block.ts'
import { mayBeBaseOf } from '../is-of-before.ts'
import { isSwapped, nearMiss, sharedByMany } from './judge-pair.ts'
import { byName, type Largest } from './largest-of-name.ts'
import type { Miscount } from '../miscount.ts'
import type { Percentage } from './percentages.ts'
import { announcedBase, certainBase, isOfThatTime, namedAmong, reach, withoutShares } from './share-bases.ts'
import { likelyBase, statedBase } from './named-bases.ts'
import { percentOf, shareMiscount } from './share-miscount.ts'
import { agree, shareRange, statedRange } from '../stated-range.ts'

const farMiss = 30

const wide = 40

interface Stated {
  percentage: Percentage
  /** Where its part stands among the figures. */
  at: number
  part: Indicator
  /** The words before 占比 name the part. */
  named: boolean
  /** They name something else, as it seems. */
  foreign: boolean
  of: BaseName
  largest: Largest | undefined
  /** What the whole report has of what the share is said to be of (占受理总量的), if it is told of earlier. */
  earlier: Indicator | null
  opening: RegExp
  /** What names the whole of which the part is some: 裁决案件中. */
  amid: RegExp
  reportYear: number | null
}

/** A share of which part and base are said, with the counts before the part and all that may be meant. */
export interface Strict extends Pick<Stated, 'percentage' | 'part'> {
  base: Indicator
  before: Indicator[]
  others: Indicator[]
}

/** Judges a share of what stands before it. */
export function judgeShare(
  block: FigureBlock,
  { percentage, at, part, of, named, foreign, largest, earlier, opening, amid, reportYear }: Stated,
): Miscount[] {
  const alike = (figure: Indicator) => figure.measure === part.measure && mayBeBaseOf(figure, part, reportYear)
  const before = block.figures.slice(Math.max(0, at - reach), at).filter((figure) => isCount(figure) && alike(figure))
  const certain = certainBase(block, at, of)
  const said = certain !== null && ((named && of.said === '') || isOfThatTime(block, certain, of))
  const strict = statedBase(before, part, of) ?? (said ? certain : null)
  const between = block.figures.slice(at + 1, percentage.at).filter(alike)
  if (strict) return judgeStrict({ percentage, part, base: strict, before, others: [...before, part, ...between] })
  const announced = of.said === '' || of.isAll || of.isAllOfKind ? announcedBase(block, at, opening) : null
  const among = of.said === '' ? (namedAmong(block, at, amid) ?? certain) : null
  const base =
    among ??
    certain ??
    announced ??
    likelyBase(withoutShares(block, at, part), part, of) ??
    (of.said === '' && part.scope !== '' ? byName(largest, part) : null) ??
    earlier
  if (!base || base.metric.value <= 0 || isAmongOthers(block, part, base)) return []
  // 其中兼职90名，专职占40%: of what is not counted.
  const holds = (whole: Indicator, one: Indicator) => {
    const range = shareRange(statedRange(one), statedRange(whole))
    if (range === null) return false
    return agree(range, percentage.range) || (foreign && agree([100 - range[1], 100 - range[0]], percentage.range))
  }
  const after = block.figures.slice(percentage.at, percentage.at + 3).filter(isCount)
  const all = [...before, part, ...(certain ? [] : after).filter(alike)]
  const far = block.figures.slice(Math.max(0, at - wide), at).filter(alike)
  // 过半 is so wide that some figures always fit.
  const loose = percentage.figure === null && among !== null
  if (loose && holds(base, part)) return []
  if (
    !loose &&
    (far.some((whole) => holds(whole, part)) ||
      holds(base, part) ||
      all.some((whole) => all.some((one) => one !== whole && holds(whole, one))))
  )
    return []
  if (sharedByMany(before, base, { part, percentage })) return []
  const percent = percentOf({ parts: [part], base })
  const limit = base.block !== part.block ? 5 : Math.min(nearMiss, Math.max(5, percentage.value * 0.4))
  const off = Math.abs(percent - percentage.value)
  if ((!certain || (foreign && off > nearMiss)) && off > limit && !(off <= farMiss && isMistyped(percentage, percent)))
    return []
  return [shareMiscount(percentage, { parts: [part], base })]
}

/** Both the part and its base are said: that other figures would make the share is how it came to be wrong. */
export function judgeStrict({ percentage, part, base, before, others }: Strict): Miscount[] {
  const whole = statedRange(base)
  const holds = (one: Indicator, of: Indicator) => {
    const range = one === of ? null : shareRange(statedRange(one), statedRange(of))
    return range !== null && agree(range, percentage.range)
  }
  const alike = [...before, part]
  if (alike.some((one) => holds(one, base))) return []
  if (
    sharedByMany(
      before.filter((one) => one !== base),
      base,
      { part, percentage },
    )
  )
    return []
  const percent = percentOf({ parts: [part], base })
  const explained = others.some((of) => others.some((one) => holds(one, of)))
  const off = Math.abs(percent - percentage.value)
  const isNear = off <= nearMiss || explained || isSwapped(percentage, percent)
  return whole[0] > 0 && isNear ? [shareMiscount(percentage, { parts: [part], base })] : []
}

/** 受理投诉236件。罚没案件中，食品类57件，占31.3%: the base is named, and is not the figure before. */
function isAmongOthers({ value }: FigureBlock, { metric }: Indicator, base: Indicator): boolean {
  const lead = value.slice(Math.max(0, metric.start - 40), metric.start)
  const named = /(?:^|[。；])(?:在|从)?([一-龥]{2})[一-龥]{0,8}(?<!其)中，[^，。；：\d]{0,12}$/u.exec(lead)?.[1]
  return named !== undefined && !(base.words + base.after).includes(named)
}

/** 21.3% for 31.3%: the share as it is written, but for one key. */
function isMistyped({ figure }: Percentage, percent: number): boolean {
  if (!figure) return false
  const tens = 10 ** figure.metric.decimals
  const digits = (value: number) => Math.round(value * tens) + 100 * tens
  return isDigitSlip(digits(percent), digits(figure.metric.value))
}
