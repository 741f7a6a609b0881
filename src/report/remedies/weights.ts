/** How much each likeness of a shortcoming and a measure says. */
export interface Weights {
  /** Vectors: what stands beside what. */
  neighbours: number
  /** Words that both share, also with the measure's caption. */
  words: number
  caption: number
  /** Subjects that both name. */
  subjects: number
  /** Acts that mend what is lacking, alone and by how rare they are in this plan. */
  mended: number
  mendedRarely: number
  /** The caption names acts that mend it. */
  captionMends: number
  /** Another shortcoming has a better claim to the measure. */
  rival: number
  /** Logarithm of the measure's length, against the mean of the plan: general phrases are short. */
  length: number
  /** What a measure must outweigh to be more likely an answer than not, and how sharply the likelihood turns there. */
  none: number
  slope: number
}

/** Fitted on labelled reports and on pairs of single sentences from other fields. */
export const weights: Record<'withVectors' | 'without', Weights> = {
  withVectors: {
    neighbours: 2.14,
    words: 1.08,
    caption: 2.43,
    subjects: 1.21,
    mended: 2.68,
    mendedRarely: 0.14,
    rival: -5.72,
    length: 3.83,
    captionMends: 1.85,
    none: 1.28,
    slope: 0.55,
  },
  without: {
    neighbours: 0,
    words: 5.45,
    caption: 8.13,
    subjects: 1.7,
    mended: 2.57,
    mendedRarely: 0.3,
    rival: -6.53,
    length: 3.45,
    captionMends: 1.55,
    none: 1.2,
    slope: 0.47,
  },
}
