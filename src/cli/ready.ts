import type { Piece, Pieces } from '../format/piece.ts'
import type { Result } from '../lint/result.ts'
import { type Counts, countsOf } from './exit-code.ts'
import { errorsOf } from './errors-of.ts'

/** A result as its format shows it: nothing else of it is needed. */
export interface Ready {
  path: string
  counts: Counts
  piece: Piece
}

/** What makes results ready, and a name for how: what else is made so is the same. */
export interface Making {
  by: string
  make: (result: Result) => Ready | null
}

/** How to make results ready for a format; what it fails on is not made. */
export function makingFor(pieces: Pieces, { by, quiet }: { by: string; quiet: boolean }): Making {
  return {
    by,
    make: (result) => {
      try {
        const piece = pieces.of(quiet ? errorsOf(result) : result)
        return { path: result.path, counts: countsOf(result), piece }
      } catch {
        return null
      }
    },
  }
}
