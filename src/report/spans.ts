/** A range of a text; the end is exclusive. */
export interface Span {
  start: number
  end: number
}

/** Every match of a global pattern, as a range. */
export function spansOf(value: string, source: RegExp): Span[] {
  const spans: Span[] = []
  source.lastIndex = 0
  for (let match = source.exec(value); match !== null; match = source.exec(value)) {
    const start = match.index
    const end = start + match[0].length
    spans.push({ start, end })
    if (end === start) source.lastIndex = end + 1
  }
  return spans
}

const opening = /[《“〔]/u
const name = /《[^》]{1,80}》(?:（[^）]{0,20}）)?|“[^”。；]{1,24}”|〔\d{4}〕\d+号?/gu

/** Titles 《…》, short quotations and document numbers: what stands in them dates and counts nothing. */
export function nameSpans(value: string): Span[] {
  return opening.test(value) ? spansOf(value, name) : []
}

/** A test for ranges that touch none of the given ones; linear in the length of the text. */
export function freeOf(length: number, spans: Span[]): (span: Span) => boolean {
  const taken = new Uint8Array(length)
  for (const { start, end } of spans) taken.fill(1, start, end)
  return ({ start, end }) => {
    for (let at = start; at < end; at++) if (taken[at] === 1) return false
    return true
  }
}

/** In order, without those that begin inside an earlier (at the same start: a longer) one. */
export function apart<T extends Span>(spans: T[]): T[] {
  if (spans.length < 2) return spans
  let last = -1
  return spans
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < last) return false
      last = end
      return true
    })
}
