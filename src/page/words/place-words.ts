import type { Location } from '../../problem/place.ts'
import type { Found } from '../work/protocol.ts'
import type { Words } from './page-words.ts'

/** Where a finding stands, as people say it, with the headings it stands under. */
export function placeWords({ problem: { place }, section }: Found, words: Words): string {
  if (place === null) return words.whole
  return section === '' ? spotWords(place, words) : `${spotWords(place, words)} · ${section}`
}

/** Where a place is found in its file: by line, in Word by paragraph, in PDF by page. */
export function spotWords({ start, spot }: Location, words: Words): string {
  switch (spot?.kind) {
    case 'word':
      return words.paragraph(spot.paragraph)
    case 'pdf':
      return words.pageLine(spot.page, spot.line)
    default:
      return words.line(start.line)
  }
}
