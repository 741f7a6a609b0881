import type { Pairing } from '../remedies/pairing.ts'
import { answering } from './remedy-of.ts'

/** A measure this likely to answer some shortcoming is understood to be about it. */
const understood = 0.3
/** So many of either are no chance. */
const many = 4

/**
 * Whether many shortcomings have no answer, and as many measures answer nothing: the report speaks in words that are
 * not known here, so that of none it can be told that nothing answers it. `inline`: those that answer themselves.
 */
export function isReadInPart(pairings: Pairing[], inline: Set<number>): boolean {
  const open = pairings.filter(({ nearest: [best] }, at) => !inline.has(at) && (best?.score ?? 0) < answering)
  if (open.length < many) return false
  const known = new Set<number>()
  for (const { nearest } of pairings)
    for (const { measure, score } of nearest) if (score >= understood) known.add(measure)
  return (pairings[0]?.nearest.length ?? 0) - known.size >= many
}
