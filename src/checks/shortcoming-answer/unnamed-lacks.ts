import { allMatches } from '../../report/text/all-matches.ts'
import { placeOf } from '../../report/text/text.ts'
import type { Report } from '../../report/types.ts'
import type { Finding } from '../kind.ts'
import { shorten } from './shorten.ts'

/** Measures that refer (针对前文指出的…问题) to what none of the shortcomings says: no two characters of it stand there. */
export function unnamedLacks({ measures, shortcomings }: Report, refers: RegExp): Finding[] {
  if (shortcomings.length === 0) return []
  const named = shortcomings.map(({ text, subject }) => text.value + subject.value).join('\n')
  return measures.flatMap(({ text }) =>
    allMatches(text.value, refers).flatMap(({ index, 0: { length }, groups }): Finding[] => {
      const what = groups?.['what'] ?? ''
      const isNamed = Array.from(what).some((_, at) => at > 0 && named.includes(what.slice(at - 1, at + 1)))
      if (what.length < 2 || isNamed) return []
      const data = { subject: shorten(what), nearest: '', line: 0 }
      return [{ place: placeOf(text, index, index + length), outcome: 'unnamed', data }]
    }),
  )
}
