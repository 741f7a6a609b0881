import type { Piece } from './piece.ts'

/** Where the gap between two columns of running text stands, or null where the page has one column. */
export function gutterOf(pieces: Piece[], width: number): number | null {
  const characters = (some: Piece[]): number => some.reduce((sum, { text }) => sum + text.length, 0)
  const all = characters(pieces)
  if (all < 200) return null
  for (let at = 0.4 * width; at <= 0.6 * width; at += 3) {
    const crossing = pieces.filter(({ left, right }) => left < at + 4 && right > at - 4)
    // A heading, and the page number in the middle.
    if (characters(crossing) > 0.15 * all) continue
    const rest = pieces.filter((piece) => !crossing.includes(piece))
    const left = rest.filter((piece) => piece.right <= at)
    const right = rest.filter((piece) => piece.left >= at)
    if (isProse(left) && isProse(right)) return at
  }
  return null
}

/** Whether there are many lines, most of them longer than what stands in tables. */
function isProse(pieces: Piece[]): boolean {
  const lines = new Map<number, number>()
  for (const { base, text } of pieces) {
    const key = Math.round(base / 3)
    lines.set(key, (lines.get(key) ?? 0) + text.length)
  }
  const long = [...lines.values()].filter((length) => length >= 12).length
  return long >= 6 && long >= 0.6 * lines.size
}
