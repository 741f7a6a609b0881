import type { Pairing } from '../remedies/pairing.ts'
import type { Remedy } from '../types.ts'

/** A measure this likely to answer is taken for the answer; where none is more likely than `hardly`, nothing answers. */
export const answering = 0.5
const hardly = 0.055
/** Of fewer measures it cannot be told: the plan may have been read in part only. */
const fewestMeasures = 4
/** One promise for all stands for what has no measure: beside it only a measure this likely does. */
const answeringBeside = 0.8

/** Where all others are answered in order, what stands in the one place left answers, be it only this likely; in one of several places, this. */
const answeringOnly = 0.02
const answeringOwn = 0.25

/** How likely what stands in a plan where the answer would does answer, and how sure that place is. */
export interface InOrder {
  score: number
  only: boolean
  own: boolean
}

/** What else is known of a shortcoming, beside how measures answer it. */
interface Known {
  /** There is one promise for all. */
  promises: boolean
  /** The item itself may answer. */
  own: boolean
  /** Much of the report is not understood. */
  inPart: boolean
  inOrder: InOrder | null
}

/** What the plan has for a shortcoming: `none` only where that is certain, and nothing else may answer. */
export function remedyOf(pairing: Pairing | undefined, { promises: blanket, own, inPart, inOrder }: Known): Remedy {
  const best = pairing?.nearest[0]?.score ?? 0
  if (!pairing || pairing.nearest.length === 0) return blanket ? 'generic' : 'none'
  if (best >= (blanket ? answeringBeside : answering)) return 'plan'
  if (blanket) return best < answering ? 'generic' : 'unsure'
  if (inOrder !== null && inOrder.score >= (inOrder.only ? answeringOnly : inOrder.own ? answeringOwn : 1))
    return 'plan'
  const mayBe = pairing.mayAnswer || own || inPart || inOrder?.only === true
  const isClear = pairing.nearest.length >= fewestMeasures && pairing.known && !mayBe
  return best < hardly && isClear ? 'none' : 'unsure'
}
