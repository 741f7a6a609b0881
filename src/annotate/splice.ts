/** What is to stand for a stretch of a text; of nothing, what is to be put in. */
export interface Splice {
  start: number
  end: number
  text: string
}

/** A text with stretches replaced, none of which lies over another; those of one place in their order. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = []
  let from = 0
  for (const { start, end, text: piece } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(from, start), piece)
    from = Math.max(from, end)
  }
  return pieces.join('') + text.slice(from)
}
