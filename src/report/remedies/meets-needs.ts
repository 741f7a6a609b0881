import type { AskedItem, GivenMeasure } from './compared.ts'
import type { Met, Needed } from './needs.ts'
import type { ReadText } from './read-text.ts'

/** Which share of some needs is not met. */
export function shareUnmet(needs: Needed[], meets: Met): number {
  return needs.filter((one) => !isMet(one, meets)).length / Math.max(1, needs.length)
}

function isMet({ need, anyones }: Needed, { all, own }: Met): boolean {
  return (anyones ? all : own).has(need)
}

/** Whether a measure meets any need of a shortcoming that has one: for what is lacking, where that must be named. */
export function mayAnswer({ needs, object }: AskedItem, measure: GivenMeasure): boolean {
  if (needs.length === 0) return true
  const met = needs.filter((one) => isMet(one, measure.meets))
  return met.some((one) => !one.object) || (met.length > 0 && namesObject(object, measure))
}

/** With fewer pairs, nothing is named that could be shared. */
const telling = 2

/** Whether a measure or its caption shares a subject or a pair of characters with what is said to be lacking, where that is told. */
function namesObject(object: ReadText, { own, caption, subjects }: GivenMeasure): boolean {
  if (object.subjects.size === 0 && object.pairs.size < telling) return true
  for (const subject of object.subjects) if (subjects.has(subject)) return true
  return sharesPair(object, { own, caption })
}

/** Whether a measure or its caption has two characters in a row of a text. */
export function sharesPair({ pairs }: ReadText, { own, caption }: Pick<GivenMeasure, 'own' | 'caption'>): boolean {
  for (const pair of pairs) if (own.pairs.has(pair) || caption.pairs.has(pair)) return true
  return false
}
