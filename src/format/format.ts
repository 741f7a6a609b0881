import type { Result } from '../lint/result.ts'
import type { Pieces } from './pieces.ts'

/** A format at work: what it gives for one file after the other is to be written as it comes. */
export interface Format {
  begin: () => string
  file: (result: Result) => string
  /** Ends with a line end. */
  end: () => string
  /** Where what it makes of a file may be kept. */
  pieces?: Pieces
}
