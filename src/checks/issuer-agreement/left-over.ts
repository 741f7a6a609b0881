import type { Report, Text } from '../../report/types.ts'
import { type BodyKind, otherSelves, type UnfitSelf, unfitSelves } from './other-bodies.ts'
import { nearPlaces, otherPlaces, type PlaceReading } from './other-places.ts'
import { type Stray, strayPlaces } from './stray-places.ts'

/** How a report speaks of its own body and place. */
export interface OwnWords {
  selves: BodyKind[][]
  unfit: UnfitSelf[]
  lowest: RegExp
  superior: RegExp
  places: PlaceReading
  institutions: PlaceReading
  captions: PlaceReading
  subjects: PlaceReading
  strays: Omit<PlaceReading, 'places'> & { strays: Stray[] }
}

/** What the text has left of another report: what that calls its body, and its place. */
export function leftOver(
  report: Report,
  issuer: string,
  { selves, unfit, lowest, superior, places, institutions, captions, subjects, strays }: OwnWords,
): { text: Text; outcome: string }[] {
  const found = otherSelves(report, issuer, selves, lowest)
  const isSure = found.length > 0 && !report.blocks.some(({ text }) => superior.test(text.value))
  return [
    ...[...(isSure ? found : []), ...unfitSelves(report, issuer, unfit)].map((text) => ({ text, outcome: 'self' })),
    ...[
      ...otherPlaces(report, issuer, places),
      ...otherPlaces(report, issuer, institutions),
      ...otherPlaces(report, issuer, captions),
      ...nearPlaces(report, issuer, subjects),
      ...strayPlaces(report, issuer, strays),
    ].map((text) => ({ text, outcome: 'place' })),
  ]
}
