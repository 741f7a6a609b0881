import type { Result } from '../lint/result.ts'
import type { Format } from './format.ts'
import type { Pieces } from './pieces.ts'

/** A format that works so. */
export function inPieces(pieces: Pieces, { begin, end }: Pick<Format, 'begin' | 'end'>): Format {
  return { begin, file: (result) => pieces.take(pieces.of(result)), end, pieces }
}

/** A format that gives the same of a file whatever came before, and notes nothing. */
export function alone(text: (result: Result) => string, { begin = '', end = '' } = {}): Format {
  const pieces: Pieces = { of: (result) => ({ text: text(result) }), take: (piece) => piece.text }
  return inPieces(pieces, { begin: () => begin, end: () => end })
}
