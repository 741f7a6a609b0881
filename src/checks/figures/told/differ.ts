import type { Indicator } from '../../../report/types.ts'
import { sortCharacters } from '../../shared/sort-characters.ts'
import { below } from '../below.ts'
import { coarseSlip, isRescaled, keySlip } from './key-slip.ts'
import { stepOf } from '../stated-range.ts'

const near = 0.1
const rounded = 0.2
const half = 0.5
const fine = 3
const coarse = 0.15
const approximate = /^(?:超过?|逾|突破|余|多|近|将近|不到|不足)$/u

/** The digits of a value in order, so that those that changed places have one key. */
export function digitsOf({ metric }: Indicator): string[] {
  const digits = String(Math.round(metric.value / stepOf(metric)))
  return digits.length < 2 ? [] : [`${String(stepOf(metric))} ${sortCharacters(digits)}`]
}

/** How two values differ. */
export type Difference = 'swapped' | 'digit' | 'near' | 'rounded' | 'rate' | 'few'

/** How two values differ: digits that changed places, one wrong digit, a round number beside an exact one; null where it tells nothing. */
export function differ(one: Indicator, two: Indicator): Difference | null {
  const [x, y] = [one.metric, two.metric]
  const apart = Math.abs(x.value - y.value) / Math.max(x.value, y.value)
  const [vague, exact] = [isVague(one), isVague(two)]
  if (vague !== exact) return apart <= rounded && x.unit !== '%' ? 'rounded' : null
  if (vague) return null
  if (isRescaled(x, y)) return 'swapped'
  const slip = keySlip(x, y)
  if (slip !== null && slip >= 2 && digitsOf(one)[0] === digitsOf(two)[0]) return 'swapped'
  // 2.84万件 and 26384件: to the digits that both have.
  if (coarseSlip(x, y) >= fine && apart <= coarse) return 'digit'
  if (slip !== null && apart <= (slip >= 3 ? 0.5 : 0.25) && x.value >= 10) return 'digit'
  if (x.unit === '%') return apart <= near ? 'rate' : null
  if (apart <= near) return 'near'
  return apart <= half && Math.max(x.value, y.value) < 20 && x.scale === 1 ? 'few' : null
}

function isVague({ approximators, before }: Indicator): boolean {
  return below.test(before) || approximators.some((word) => approximate.test(word))
}
