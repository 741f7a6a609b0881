import type { Piece } from './piece.ts'

/** Where the gap between two columns of running text stands, or null where the page has one column. */
export function gutterOf(pieces: Piece[], width: number): number | null {
  const lines = byHeight(pieces)
  // The gap is wider than any between words.
  const half = 0.7 * (pieces[Math.floor(pieces.length / 2)]?.size ?? 0)
  for (let at = 0.4 * width; at <= 0.6 * width; at += 3) {
    // Headings, and the page number in the middle.
    const whole = lines.filter((line) => line.some(({ left, right }) => left < at + half && right > at - half))
    if (whole.length > 0.25 * lines.length) continue
    const rest = lines.filter((line) => !whole.includes(line))
    const left = rest.map((line) => line.filter((piece) => piece.right <= at))
    const right = rest.map((line) => line.filter((piece) => piece.left >= at))
    if (isProse(left) && isProse(right)) return at
  }
  return null
}

/** Pieces by the height they stand at, in steps less than those of lines; the lines of two columns need not agree. */
function byHeight(pieces: Piece[]): Piece[][] {
  const lines = new Map<number, Piece[]>()
  for (const piece of pieces) {
    const height = Math.round(piece.base / 3)
    const line = lines.get(height)
    if (line === undefined) lines.set(height, [piece])
    else line.push(piece)
  }
  return [...lines.values()]
}

/** Whether there are many lines, most of them longer than what stands in tables. */
function isProse(lines: Piece[][]): boolean {
  const lengths = lines
    .map((line) => line.reduce((sum, { text }) => sum + text.length, 0))
    .filter((length) => length > 0)
  const long = lengths.filter((length) => length >= 12).length
  return long >= 6 && long >= 0.6 * lengths.length
}
