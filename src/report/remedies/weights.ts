/** How much each likeness of a shortcoming and a measure says. */
export interface Weights {
  /** Subjects that both name, by how rare they are in this report. */
  subjects: number
  /** … and that there is one at all. */
  named: number
  /** Acts that mend what is lacking: logarithm of how many. */
  acts: number
  /** … by which share of the subjects of the shortcoming the measure names. */
  actsOnSubjects: number
  /** … what its details say is lacking. */
  detailActs: number
  /** The caption names acts that mend it. */
  captionMends: number
  /** Acts that alone would mend it are not named. */
  unmet: number
  /** How strongly the shortcoming claims the measure: words, subjects and acts in one. */
  claim: number
  /** Characters of the shortcoming that the measure has, too: whoever answers in other words still names the same things. */
  characters: number
  /** By how much another shortcoming has a better claim to the measure. */
  rival: number
  /** … and that one has, by more than `slight`. */
  rivalled: number
  /** Logarithm of the measure's length, against the mean of the plan: general phrases are short. */
  length: number
  /** Plans mostly take shortcomings up in the order in which they are admitted. */
  apart: number
  /** It is what every plan has (党的领导, 第一责任人). */
  general: number
  /** What a measure must outweigh to be taken for an answer. */
  none: number
  /** … and for the logarithm of how many there are to choose from. */
  choice: number
}

/**
 * Fitted on the labelled reports of eight authors (the choice among all measures and none of them): 298 shortcomings whose
 * measure is known and 199 that nothing answers. `none` is set lower than the fit, so that few that are answered are asked
 * about: left out of the fit, an author's reports have one in fourteen of these, and three in four of the others.
 * `characters` was fitted to how twelve authors were read before any word of theirs was known: with it, one in seven of
 * those that are answered is asked about instead of one in five, for as many of the others.
 */
export const weights: Weights = {
  subjects: 0.54,
  named: 0.94,
  acts: 1.84,
  actsOnSubjects: 1.88,
  detailActs: 1.24,
  captionMends: 0.96,
  unmet: -3.54,
  claim: 0.47,
  characters: 8,
  rival: -1.36,
  rivalled: -1.91,
  length: 2.34,
  apart: -3.06,
  general: -0.45,
  none: 2.66,
  choice: 1.09,
}
