import type { Indicator } from '../types.ts'

/** The figures around one, as far as they stand in its block. */
export interface Around {
  figure: Indicator
  /** The two before it, the nearest first, and the two after it. */
  last: Indicator | undefined
  second: Indicator | undefined
  next: Indicator | undefined
  third: Indicator | undefined
  /** Those before it in its sentence. */
  near: () => Indicator[]
  /** The text between a figure and the one after it, or what stands before the first. */
  gap: (from: Indicator, to: Indicator) => string
  lead: (figure: Indicator) => string
}
