import type { ReadText } from './read-text.ts'

/** So many pairs of characters in common are no chance. */
const telling = 3
/** Words of more measures are those of the whole plan. */
const fewMeasures = 2

/** A measure, read, and what stands over it. */
interface Told {
  own: ReadText
  caption: ReadText
}

/**
 * Of each shortcoming, whether a measure tells of it in words that stand in no other shortcoming and hardly in another
 * measure. It may answer, whatever else is understood of it.
 */
export function areRetold(items: { full: ReadText }[], measures: Told[]): boolean[] {
  const inItems = countPairs(items.map(({ full }) => full.pairs))
  const told = measures.map(({ own, caption }) => new Set([...own.pairs, ...caption.pairs]))
  const inMeasures = countPairs(told)
  return items.map(({ full }) => {
    const own = [...full.pairs].filter((pair) => inItems.get(pair) === 1 && (inMeasures.get(pair) ?? 0) <= fewMeasures)
    return told.some((pairs) => own.filter((pair) => pairs.has(pair)).length >= telling)
  })
}

/** How many sets have a pair. */
function countPairs(sets: Set<number>[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const set of sets) for (const pair of set) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return counts
}
