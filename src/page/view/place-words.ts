import type { Found } from '../work/protocol.ts'
import type { Words } from '../words/words.ts'

/** Where a finding stands, as people say it. */
export function placeWords({ problem: { place }, section }: Found, words: Words): string {
  if (place === null) return words.whole
  const line = words.line(place.start.line)
  return section === '' ? line : `${line} · ${section}`
}
