import { allMatches } from '../../report/text/all-matches.ts'

/** A range of a text, the end exclusive. */
export interface Range {
  from: number
  to: number
}

/** Titles and what is quoted: words of others. */
export const quoted = [/《[^《》]{1,80}》/gu, /“[^“”]{1,200}”/gu]

/** The ranges of a text, in the order given, that lie inside no match of a pattern; in time that grows as the text does. */
export function outside<Found extends Range>(value: string, found: Found[], patterns: RegExp[]): Found[] {
  if (found.length === 0) return found
  const enclosing = patterns.map((pattern) =>
    allMatches(value, pattern).map(({ index, 0: text }) => ({ from: index, to: index + text.length })),
  )
  const inside = new Set(enclosing.flatMap((spans) => enclosed(found, spans)))
  return found.filter((one) => !inside.has(one))
}

/** Those of the ranges that one of the spans, which are in order and do not overlap, encloses. */
function enclosed<Found extends Range>(found: Found[], spans: Range[]): Found[] {
  let at = 0
  return [...found]
    .sort((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      while ((spans[at]?.to ?? Infinity) <= from) at++
      const span = spans[at]
      return span !== undefined && span.from <= from && to <= span.to
    })
}
