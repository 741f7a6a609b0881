import type { Admitted } from '../lint/admitted.ts'
import type { Location } from '../problem/place.ts'

/** A shortcoming and the measures that answer it, or may, as `inspect` and `--format json` give them. */
export function shortcomingOf({ text, place, remedy, remedies }: Admitted) {
  return {
    ...rangeOf(place),
    text,
    remedy,
    remedies: remedies.map((one) => ({
      ...rangeOf(one.place),
      text: one.text,
      score: Math.round(one.score * 100) / 100,
    })),
  }
}

function rangeOf({ start, end }: Location) {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}
