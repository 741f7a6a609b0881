import { partitionPoint } from '../../doc/partition-point.ts'

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

/** A test for ranges that touch none of the given ones. */
export function freeOf(spans: Span[]): (span: Span) => boolean {
  if (spans.length === 0) return () => true
  const taken: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = taken.at(-1)
    if (last === undefined || start > last.end) taken.push({ start, end })
    else last.end = Math.max(last.end, end)
  }
  return ({ start, end }) => {
    const next = taken[partitionPoint(taken.length, (at) => (taken[at]?.end ?? 0) <= start)]
    return next === undefined || next.start >= end
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
