import { allMatches } from '../../report/text/all-matches.ts'
import { blockOf } from '../../report/links.ts'
import { partsAbove } from '../../report/parts/parts.ts'
import { placeOf } from '../../report/text/text.ts'
import type { Report } from '../../report/types.ts'
import type { Finding } from '../kind.ts'
import { charactersIn, charactersOfAll } from '../shared/texts-in.ts'
import type { PreparedEvent } from './known-events.ts'

/** What tells whether a mention is one to be found. */
interface Mention {
  held: string
  /** Where it stands in the sentence. */
  at: number
  /** Whether it stands in one of these parts. */
  isAhead: (parts: string[]) => boolean
}

/** Where sentences name events, of those that are to be found: place, words, and which event. */
export function mentionsOf(
  report: Report,
  events: PreparedEvent[],
  isFound: (sentence: string, mention: Mention) => boolean,
): Pick<Finding, 'place' | 'data'>[] {
  const { outline, sentences } = report
  const all = charactersOfAll(report)
  const named = events.filter(({ sieve }) => sieve(all))
  if (named.length === 0) return []
  return sentences.flatMap(({ block, start, end }) => {
    const found = blockOf(report, { block })
    const characters = charactersIn(found.text)
    const near = named.filter(({ sieve }) => sieve(characters))
    if (near.length === 0) return []
    const sentence = found.text.value.slice(start, end)
    const above = partsAbove(outline, found.heading)
    const isAhead = (parts: string[]): boolean => above.some((part) => parts.includes(part))
    return near.flatMap(({ name, pattern, held }) =>
      allMatches(sentence, pattern).flatMap(({ index, 0: words }) => {
        if (!isFound(sentence, { held, at: index, isAhead })) return []
        const [from, to] = [start + index, start + index + words.length]
        return [{ place: placeOf(found.text, from, to), data: { text: found.text.raw.slice(from, to), name, held } }]
      }),
    )
  })
}
