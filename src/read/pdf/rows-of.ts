import { gutterOf } from './gutter.ts'
import type { PageText } from './pieces-of.ts'
import type { Piece } from './piece.ts'
import { rowOf, type Row } from './row.ts'

/** The lines of a page in the order they are read in: down the page, and where it has two columns, down each. */
export function rowsOf({ pieces, width }: PageText, page: number): Row[] {
  const gutter = gutterOf(pieces, width)
  const whole = linesOf(pieces)
  if (gutter === null) return whole.map((line) => rowOf(line, page))
  const rows: Row[] = []
  const [left, right]: [Piece[], Piece[]] = [[], []]
  const endBand = (): void => {
    for (const [at, side] of [left, right].entries()) {
      rows.push(...linesOf(side).map((line) => rowOf(line, page, at + 1)))
      side.length = 0
    }
  }
  for (const line of whole) {
    if (line.some((piece) => piece.left < gutter && piece.right > gutter)) {
      endBand()
      rows.push(rowOf(line, page))
    } else for (const piece of line) (piece.left < gutter ? left : right).push(piece)
  }
  endBand()
  return rows
}

/** Pieces by the line they stand on, downwards; raised and lowered ones belong to the line beside them. */
function linesOf(pieces: Piece[]): Piece[][] {
  const lines: { base: number; size: number; pieces: Piece[] }[] = []
  for (const piece of pieces.toSorted((one, other) => one.base - other.base || other.size - one.size)) {
    const last = lines.at(-1)
    if (last !== undefined && piece.base - last.base < reach * Math.min(piece.size, last.size)) {
      last.pieces.push(piece)
      if (piece.size > 1.2 * last.size) Object.assign(last, { base: piece.base, size: piece.size })
    } else if (last !== undefined && isRaised(last, piece)) {
      last.pieces.push(piece)
      Object.assign(last, { base: piece.base, size: piece.size })
    } else lines.push({ base: piece.base, size: piece.size, pieces: [piece] })
  }
  return lines.map((line) => line.pieces)
}

const reach = 0.35

/** Whether the line above is no line but a small mark above the one that this piece begins. */
function isRaised(above: { base: number; size: number; pieces: Piece[] }, { base, size, left, right }: Piece): boolean {
  return (
    above.size < 0.75 * size &&
    base - above.base < 0.6 * size &&
    above.pieces.length === 1 &&
    above.pieces.every((mark) => mark.left > left - size && mark.left < right + 40 * size)
  )
}
