/** A stretch of a text, by offsets with the end exclusive, and what is to stand there. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** A correction: `fix` is right in every case (all fixes of a problem together), a `suggestion` is for a person to decide on. */
export interface ProposedEdit extends Edit {
  kind: 'fix' | 'suggestion'
}
