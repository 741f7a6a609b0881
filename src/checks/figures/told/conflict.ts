import type { Indicator } from '../../../report/types.ts'

/** Two values of one indicator. */
export interface Conflict {
  first: Indicator
  second: Indicator
  /** They speak of one time, in one unit, beyond doubt. */
  certain: boolean
}
