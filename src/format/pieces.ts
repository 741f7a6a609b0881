import type { Result } from '../lint/result.ts'

/** What a format makes of one file: its text, and, as plain data, what there is to know of the file at the end. */
export interface Piece {
  text: string
  noted?: unknown
}

/** A format in two steps, so that what the first one made of a file can be kept for another run. */
export interface Pieces {
  /** Depends on the file alone. */
  of: (result: Result) => Piece
  /** Takes note of a piece, whose turn it is, and gives what is to be written. */
  take: (piece: Piece) => string
}
