import { sliceText } from '../../report/text/text.ts'
import type { Report, Text } from '../../report/types.ts'
import { sentenceAround } from '../shared/sentence-around.ts'
import { countOf, type PlaceReading, placesIn } from './other-places.ts'

/** How reports of bodies of one sort (by their names) speak of their own place (`body`) only. */
export interface Stray {
  issuer: RegExp
  places: RegExp
  /** A sentence that has a match speaks of another place. */
  aside: RegExp
}

/**
 * Places of the issuer's level of which the report speaks as it would of its own (在白石市委领导下). What it has without the
 * level, too, is a word and no name: 督促镇党委, where it says 督促检查.
 */
export function strayPlaces(
  report: Report,
  issuer: string,
  { strays, level, ...reading }: Omit<PlaceReading, 'places'> & { strays: Stray[] },
): Text[] {
  const isName = (name: string): boolean => countOf(report, name.replace(level, '')) === countOf(report, name)
  return strays
    .filter((stray) => stray.issuer.test(issuer))
    .flatMap(({ places, aside }) =>
      placesIn(report, issuer, { ...reading, level, places })
        .filter(({ text, from, to, name }) => !aside.test(sentenceAround(text.value, from, to)) && isName(name))
        .map(({ text, from, to }) => sliceText(text, from, to)),
    )
}
