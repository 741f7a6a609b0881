/** How much each likeness of a shortcoming and a measure says. */
export interface Weights {
  /** Vectors: what stands beside what. */
  neighbours: number
  /** Words that both share, also with the measure's caption. */
  words: number
  caption: number
  /** Subjects that both name, by how rare they are in this report, and that there is any. */
  subjects: number
  anySubject: number
  /** Acts that mend what is lacking: which share of its kinds, and that there is any. */
  mended: number
  anyMended: number
  /** The caption names acts that mend it. */
  captionMends: number
  /** Another shortcoming has a better claim to the measure. */
  rival: number
  /** The shortcoming has a better claim to another measure. */
  better: number
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
    neighbours: 0.23,
    words: 1.63,
    mended: 0.84,
    caption: 2.11,
    captionMends: 1.23,
    length: 1.34,
    general: -3.24,
    anySubject: 0.34,
    anyMended: 1.75,
    subjects: 0.37,
    rival: -3.8,
    better: -1.21,
    none: 1.94,
    slope: 0.75,
  },
  without: {
    neighbours: 0,
    words: 1.29,
    mended: 0.98,
    caption: 3.99,
    captionMends: 1.36,
    length: 1.34,
    general: -3.32,
    anySubject: 0.59,
    anyMended: 1.68,
    subjects: 0.47,
    rival: -3.29,
    better: -1.03,
    none: 2.35,
    slope: 0.69,
  },
}
