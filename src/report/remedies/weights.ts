/** How much each likeness of a shortcoming and a measure says. */
export interface Weights {
  /** Vectors: what stands beside what. */
  neighbours: number
  /** Subjects that both name, by how rare they are in this report. */
  subjects: number
  /** Acts that mend what is lacking: logarithm of how many. */
  acts: number
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
  /** What a measure must outweigh to be more likely an answer than not. */
  none: number
}

/**
 * Fitted on labelled reports (the choice among all measures and none of them). That both share words says nothing
 * beside the rest, so it has no weight of its own: a measure with the same words is as often about something else.
 */
export const weights: Record<'withVectors' | 'without', Weights> = {
  withVectors: {
    neighbours: 1.7,
    subjects: 0.3,
    acts: 2.2,
    captionMends: 1.7,
    rival: -6.4,
    better: -2.7,
    length: 2.7,
    general: -1.4,
    none: 2.5,
  },
  without: {
    neighbours: 0,
    subjects: 0.6,
    acts: 2.4,
    captionMends: 1.5,
    rival: -6.7,
    better: -1,
    length: 2.7,
    general: -1.8,
    none: 3,
  },
}
