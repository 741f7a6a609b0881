import { type WrittenNumber } from './read-number.ts'

/** A number with what belongs to it: sign, range, fraction, vague word, unit. */
export interface Quantity extends WrittenNumber {
  unit: string | null
  /** The words 余, 多 … behind the number. */
  after: string | null
  /** 三分之二: a share, which needs no unit. */
  share: boolean
}
