import type { Admitted } from '../lint/admitted.ts'
import type { Location } from '../problem/place.ts'
import type { Locale } from '../rules/locale.ts'
import { locationWords } from '../say/location-words.ts'
import { judgedOf } from './judged.ts'

/** A shortcoming and the measures that answer it, or may, as `inspect` and `--format json` give them. */
export function shortcomingOf({ text, place, remedy, remedies, judged }: Admitted, locale: Locale) {
  return {
    ...rangeOf(place),
    location: locationWords(place, locale),
    text,
    remedy,
    remedies: remedies.map((one) => ({
      ...rangeOf(one.place),
      location: locationWords(one.place, locale),
      text: one.text,
      score: Math.round(one.score * 100) / 100,
    })),
    ...(judged && { judged: judgedOf(judged) }),
  }
}

function rangeOf({ start, end }: Location) {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}
