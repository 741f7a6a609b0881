import type { Indicator } from '../../../report/types.ts'

/** A figure's words: what is counted stands before it or behind it. */
export interface Told {
  figure: Indicator
  /** What stands before it in its clause, and the noun it takes over from the figure before. */
  lead: string
  noun: string
  /** The noun behind it (213处不可移动文物). */
  head: string
  act: string[]
  narrow: string
}
