import type { Trouble } from '../problem/problem.ts'

/** Something wrong with a file of a rule set: what, and where by offsets into its text, the end exclusive. */
export interface Mistake extends Trouble {
  start: number
  end: number
}
