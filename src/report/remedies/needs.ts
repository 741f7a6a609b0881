import type { Vocabulary } from '../vocabulary.ts'
import { makeAspects, type Named } from './aspects.ts'

/** What only certain acts can mend. */
export interface Needs {
  /** The needs that a clause names, by number. */
  neededBy: (clause: string) => number[]
  /** The needs that a measure meets: by acts of its own, or by those of kinds of lack that it mends. */
  metBy: (text: string, mends: Named) => Set<number>
}

/** Compiles the needs of a vocabulary. */
export function makeNeeds({ needs, aspects }: Vocabulary['remedies']): Needs {
  const { lacking, mended } = makeAspects(needs)
  const kinds = needs.map((need) => (need.kinds ?? []).map((kind) => aspects.findIndex(({ name }) => name === kind)))
  return {
    neededBy: (clause) => [...lacking(clause).keys()],
    metBy: (text, mends) => {
      const own = mended(text)
      const met = [...kinds.keys()].filter((need) => own.has(need) || kinds[need]?.some((kind) => mends.has(kind)))
      return new Set(met)
    },
  }
}
