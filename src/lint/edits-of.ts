import type { Violation } from '../rules/types.ts'

/** A stretch of a text, by offsets with the end exclusive, and what is to stand there. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** The edits that mend a violation for certain, in order: all of them together, or none. */
export function editsOf({ fix, fixes }: Pick<Violation, 'fix' | 'fixes'>): Edit[] {
  return fixes ?? (fix === undefined ? [] : [fix])
}
