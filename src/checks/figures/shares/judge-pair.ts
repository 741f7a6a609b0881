import type { Indicator } from '../../../report/types.ts'
import { areTurned } from '../digits-slip.ts'
import type { LabelledParts } from './labelled-parts.ts'
import type { Miscount } from '../miscount.ts'
import type { Percentage } from './percentages.ts'
import { percentOf, shareMiscount } from './share-miscount.ts'
import type { Pair } from './share-pairs.ts'
import { addRanges, agree, shareRange, statedRange } from '../stated-range.ts'

/** A share that is further off has another base. */
export const nearMiss = 15

/** Judges a share whose part and base are known. */
export function judgePair({ part, base, others }: Pair, percentage: Percentage): Miscount[] {
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
  const percent = percentOf({ parts: [part], base })
  const isNear = Math.abs(percent - percentage.value) <= nearMiss || isSwapped(percentage, percent)
  return !isNear ? [] : [shareMiscount(percentage, { parts: [part], base })]
}

/** Judges the share of several items that it names. */
export function judgeLabelled({ parts, base }: LabelledParts, percentage: Percentage): Miscount[] {
  const range = shareRange(addRanges(parts.map(statedRange)), statedRange(base))
  if (range === null || agree(range, percentage.range)) return []
  const percent = percentOf({ parts, base })
  if (percent > 100 || Math.abs(percent - percentage.value) > nearMiss) return []
  return [shareMiscount(percentage, { parts, base })]
}

/** 71.9% for 17.9%: so much, but for two digits that changed places. */
export function isSwapped({ figure }: Percentage, percent: number): boolean {
  if (!figure) return false
  const { value, decimals } = figure.metric
  const digits = (one: number) => Math.round(one * 10 ** decimals)
  return areTurned(digits(percent), digits(value))
}

/** Whether the share is that of several parts together: 其中甲61项、乙20项，占比84%. */
export function sharedByMany(
  others: Indicator[],
  base: Indicator,
  { part, percentage }: { part: Indicator; percentage: Percentage },
): boolean {
  let sum = statedRange(part)
  return others.toReversed().some((other) => {
    sum = addRanges([sum, statedRange(other)])
    const range = shareRange(sum, statedRange(base))
    return range !== null && agree(range, percentage.range)
  })
}
