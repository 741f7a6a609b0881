import { allMatches } from './all-matches.ts'
/** A range of a text; the end is exclusive. */
export interface Span {
  start: number
  end: number
}

/** Every match of a global pattern, as a range. */
export function spansOf(value: string, source: RegExp): Span[] {
  return allMatches(value, source).map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** Titles 《…》, short quotations and document numbers: what stands in them dates and counts nothing. */
export function nameSpans(value: string): Span[] {
  return spansOf(value, /《[^》]{1,80}》(?:（[^）]{0,20}）)?|“[^”。；]{1,24}”|〔\d{4}〕\d+号?/gu)
}

/** A test for ranges that touch none of the given ones; linear in the length of the text. */
export function freeOf(length: number, spans: Span[]): (span: Span) => boolean {
  const taken = new Uint8Array(length)
  for (const { start, end } of spans) taken.fill(1, start, end)
  return ({ start, end }) => taken.subarray(start, end).indexOf(1) < 0
}

/** In order, without those that begin inside an earlier (at the same start: a longer) one. */
export function apart<T extends Span>(spans: T[]): T[] {
  let last = -1
  return spans
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < last) return false
      last = end
      return true
    })
}
