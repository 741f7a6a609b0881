import type { Piece } from './piece.ts'

/** One line of text on a page; size and font are those of most of its characters. */
export interface Row extends Piece {
  page: number
  /** Its number on the page, from 1; counted when page numbers and running heads are gone. */
  line: number
  /** Parts that stand well apart from each other, in order: columns of a table, or what stands left and right. */
  cells: Cell[]
  /** Which of the columns of text on the page it stands in; 0 where there are none. */
  column: number
}

/** A part of a row. */
export interface Cell {
  text: string
  left: number
  right: number
}

/** What pieces make together, as one line. */
export function rowOf(pieces: Piece[], page: number, column = 0): Row {
  const sorted = pieces.toSorted((one, other) => one.left - other.left)
  const { size, font, base } = mainOf(sorted)
  const cells: Cell[] = []
  let last: Piece | null = null
  for (const piece of sorted) {
    const cell = cells.at(-1)
    const gap = last === null ? 0 : piece.left - last.right
    if (cell === undefined || gap > apart * size) cells.push({ ...piece })
    else {
      cell.text += between(cell.text, piece.text, gap / size) + piece.text
      cell.right = Math.max(cell.right, piece.right)
    }
    last = last !== null && last.right > piece.right ? { ...piece, right: last.right } : piece
  }
  return {
    page,
    line: 0,
    text: tidy(joined(cells, size)),
    ...edges(cells),
    base,
    size,
    font,
    cells: cells.map(bare),
    column,
  }
}

/** Further from each other than this, in characters, two stretches are two things. */
const apart = 1.4

/** What most characters of a row have. */
function mainOf(pieces: Piece[]): Piece {
  const [first] = pieces.toSorted((one, other) => other.text.length - one.text.length)
  if (first === undefined) throw new Error('a row without pieces')
  return first
}

function joined(cells: Cell[], size: number): string {
  return cells.reduce((text, cell, at) => {
    const gap = at === 0 ? 0 : cell.left - (cells[at - 1]?.right ?? 0)
    return text + between(text, cell.text, gap / size) + cell.text
  }, '')
}

/** The space between two stretches of a line: of blanks in Chinese nobody knows whether they are more than setting. */
function between(before: string, after: string, gap: number): string {
  if (before === '') return ''
  if (gap > 0.8) return '\u3000'
  return gap > 0.15 && /[!-~]$/u.test(before) && /^[!-~]/u.test(after) ? ' ' : ''
}

function edges(cells: Cell[]): { left: number; right: number } {
  return { left: cells[0]?.left ?? 0, right: Math.max(...cells.map(({ right }) => right)) }
}

function bare({ text, left, right }: Cell): Cell {
  return { text: tidy(text), left, right }
}

/** A text without the blanks that are setting only: those beside Chinese characters. */
function tidy(text: string): string {
  return text.replaceAll(/[\u00a0\u2000-\u200a\u202f]/gu, ' ').replaceAll(/(?<![!-~]) +| +(?![!-~])/gu, '')
}
