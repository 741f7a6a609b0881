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
  /** It is what every plan has (党的领导, 第一责任人). */
  general: number
  /** What a measure must outweigh to be more likely an answer than not, and how sharply the likelihood turns there. */
  none: number
  slope: number
}

/** Fitted on labelled reports and on pairs of single sentences from other fields. */
export const weights: Record<'withVectors' | 'without', Weights> = {
  withVectors: {
    neighbours: 1.56,
    words: 1.26,
    caption: 6.66,
    subjects: 1.36,
    mended: 2.71,
    mendedRarely: 0.32,
    rival: -5.42,
    length: 4.19,
    captionMends: 1.13,
    general: -4.29,
    none: 1.33,
    slope: 0.54,
  },
  without: {
    neighbours: 0,
    words: 4.93,
    caption: 8.95,
    subjects: 1.76,
    mended: 3.0,
    mendedRarely: 0.13,
    rival: -7.34,
    length: 4.16,
    captionMends: 0.85,
    general: -4.53,
    none: 1.62,
    slope: 0.53,
  },
}
