/** How much each likeness of a shortcoming and a measure says. */
export interface Weights {
  /** Vectors: what stands beside what. */
  neighbours: number
  /** Subjects that both name, by how rare they are in this report. */
  subjects: number
  /** Acts that mend what is lacking: logarithm of how many. */
  acts: number
  /** … what its details say is lacking. */
  detailActs: number
  /** The caption names acts that mend it. */
  captionMends: number
  /** Another shortcoming has a better claim to the measure. */
  rival: number
  /** The shortcoming has a better claim to another measure. */
  better: number
  /** Logarithm of the measure's length, against the mean of the plan: general phrases are short. */
  length: number
  /** Plans mostly take shortcomings up in the order in which they are admitted. */
  apart: number
  /** It is what every plan has (党的领导, 第一责任人). */
  general: number
  /** What a measure must outweigh to be more likely an answer than not. */
  none: number
}

/**
 * Fitted on labelled reports (the choice among all measures and none of them). That both share words says nothing
 * beside the rest, so it has no weight of its own: a measure with the same words is as often about something else.
 * `general` and `apart` are held nearer to what reports of other authors need than the fit, and `none` is set so that
 * one in two is where asking begins.
 */
export const weights: Record<'withVectors' | 'without', Weights> = {
  withVectors: {
    neighbours: 1.5,
    subjects: 0.4,
    acts: 2.2,
    detailActs: 0.6,
    captionMends: 1.2,
    rival: -2.7,
    better: -1.4,
    length: 2,
    apart: -3,
    general: -1.4,
    none: 2.4,
  },
  without: {
    neighbours: 0,
    subjects: 0.6,
    acts: 2.4,
    detailActs: 0.6,
    captionMends: 1.2,
    rival: -2.7,
    better: -0.5,
    length: 2,
    apart: -3,
    general: -1.4,
    none: 2.8,
  },
}
