import type { Pairing } from '../remedies/pairing.ts'
import type { Remedy } from '../types.ts'

/** A measure this likely to answer is taken for the answer; where none is more likely than `hardly`, nothing answers. */
export const answering = 0.5
const hardly = 0.055
/** Of fewer measures it cannot be told: the plan may have been read in part only. */
const fewestMeasures = 4
/** One promise for all stands for what has no measure: beside it only a measure this likely does. */
const answeringBeside = 0.8

/** What the plan has for a shortcoming: `none` only where that is certain, and neither the item itself (`own`) nor what is not understood (`inPart`) may answer. */
export function remedyOf(
  pairing: Pairing | undefined,
  { promises: blanket, own, inPart }: { promises: boolean; own: boolean; inPart: boolean },
): Remedy {
  const best = pairing?.nearest[0]?.score ?? 0
  if (!pairing || pairing.nearest.length === 0) return blanket ? 'generic' : 'none'
  if (best >= (blanket ? answeringBeside : answering)) return 'plan'
  if (blanket) return best < answering ? 'generic' : 'unsure'
  const isClear = pairing.nearest.length >= fewestMeasures && pairing.known && !pairing.mayAnswer && !own && !inPart
  return best < hardly && isClear ? 'none' : 'unsure'
}
