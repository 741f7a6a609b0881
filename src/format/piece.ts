import type { Result } from '../lint/result.ts'
import type { Format } from './format.ts'

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

/** A format that works so. */
export function inPieces(pieces: Pieces, { begin, end }: Pick<Format, 'begin' | 'end'>): Format {
  return { begin, file: (result) => pieces.take(pieces.of(result)), end, pieces }
}

/** A format that gives the same of a file whatever came before, and notes nothing. */
export function alone(text: (result: Result) => string, { begin = '', end = '' } = {}): Format {
  const pieces: Pieces = { of: (result) => ({ text: text(result) }), take: (piece) => piece.text }
  return inPieces(pieces, { begin: () => begin, end: () => end })
}
