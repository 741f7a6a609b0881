import type { Named } from './aspects.ts'
import type { Met, Needed } from './needed.ts'
import type { ReadText } from './read-text.ts'

/** A shortcoming, read. */
export interface AskedItem {
  full: ReadText
  /** What is said to be lacking. */
  object: ReadText
  /** All that `full` was read from. */
  text: string
  /** Kinds of lack. */
  lacks: Named
  /** It says only that something is lacking (存在薄弱环节). */
  unspecific: boolean
  /** The indicators that it says are too low or too high. */
  indicators: string[]
  /** Kinds that only its details name. */
  more: Named
  /** What only certain acts can mend. */
  needs: Needed[]
}

/** A measure, read. */
export interface GivenMeasure {
  own: ReadText
  caption: ReadText
  /** The subjects that it or its caption names. */
  subjects: Set<number>
  /** Kinds of lack that its acts mend. */
  mends: Named
  /** … and the acts its caption names. */
  captionMends: Named
  /** The indicators that it says will be better. */
  betters: string[]
  /** The needs that its acts meet. */
  meets: Met
  /** 1 for what every plan has, else 0. */
  general: number
  /** Logarithm of its length. */
  length: number
}
