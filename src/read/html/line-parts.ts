import type { Chunk } from './text-chunks.ts'

/** A word, a blank between words, or an end of line that counts. */
export interface Part extends Chunk {
  kind: 'word' | 'blank' | 'end'
  /** The blank is or holds an end of line. */
  breaks: boolean
}

/** The parts of a text; `pre`: white space counts as it stands. */
export function partsOf({ text, source }: Chunk, pre: boolean): Part[] {
  if (source !== null && source.end - source.start !== text.length) return [partOf(text, source, pre)]
  const pieces = text.match(pre ? /\n|[^\n]+/g : /[ \t\n\f\r]+|[^ \t\n\f\r]+/g) ?? []
  let at = 0
  return pieces.map((piece) => {
    const start = (source?.start ?? 0) + at
    at += piece.length
    return partOf(piece, source && { start, end: start + piece.length }, pre)
  })
}

function partOf(text: string, source: Chunk['source'], pre: boolean): Part {
  const kind = pre ? (text === '\n' ? 'end' : 'word') : /^[ \t\n\f\r]/.test(text) ? 'blank' : 'word'
  return { kind, text, source, breaks: text.includes('\n') }
}

/** Chunks without white space behind the last character. */
export function trimmed(chunks: Chunk[]): Chunk[] {
  const kept = [...chunks]
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const text = last.text.trimEnd()
    if (text.length === last.text.length) break
    kept.pop()
    if (text === '') continue
    const { source } = last
    kept.push({ text, source: source && { start: source.start, end: source.start + text.length } })
    break
  }
  return kept
}
