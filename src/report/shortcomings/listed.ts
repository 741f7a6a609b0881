import type { Span } from '../text/spans.ts'

/** A listed deficiency. */
export interface Listed {
  /** Its sentences: indexes, in order. */
  sentences: number[]
  /** Where it is only a part of its first sentence: the range in the text of the block. */
  clause: Span | null
}
