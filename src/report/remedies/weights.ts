import type { Likeness } from './likeness.ts'

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
  /** What tells besides whether the nearest measure answers, though not which one is the nearest. */
  answers: Pick<Likeness, 'covered' | 'subjects' | 'words'>
}

/**
 * Fitted on labelled reports (the choice among all measures and none of them). That both share words says
 * nothing of which measure is the nearest, and speaks against it as an answer, subjects apart: a measure with the same
 * words is as often about something else.
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
    none: 2,
    answers: { covered: 2, subjects: -0.3, words: -0.4 },
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
    answers: { covered: 0, subjects: 0, words: 0 },
  },
}
