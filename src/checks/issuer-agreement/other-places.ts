import { allMatches } from '../../report/text/all-matches.ts'
import { sliceText } from '../../report/text/text.ts'
import type { Report, Text } from '../../report/types.ts'
import type { BodyReader } from './bodies-differ.ts'

/** A name that is left over from another's report stands once or twice. */
const most = 2

/** How places are read: where they stand in the text (`body`), and what their names are made of. */
export interface PlaceReading {
  places: RegExp
  bodies: BodyReader
  /** The level at the end of a name: 街道. */
  level: RegExp
  /** What may follow it: 人民政府. */
  ends: string
  /** What makes that another word, right behind: 市场. */
  apart: string
  /** Levels of which none lies in another: 县区. */
  mates: string
  /** Where they stand; in the paragraphs, where it is not told. */
  texts?: (report: Report) => Text[]
}

/**
 * Places of the level of the issuer's with a name near to that of its own (北河街道, 北城街道), which act in the report. A verb
 * before 街道 or 镇 looks like a name, but for that.
 */
export function nearPlaces(report: Report, issuer: string, words: PlaceReading): Text[] {
  const { level } = words
  return otherPlaces(report, issuer, words).filter(({ value }) => {
    const at = issuer.indexOf(level.exec(value)?.[0] ?? value)
    const name = value.replace(level, '')
    const own = issuer.slice(Math.max(0, at - name.length), at)
    return own.length === name.length && Array.from(own).some((character, index) => character === name[index])
  })
}

/** A place as a text names it, by a range of that. */
interface Named {
  text: Text
  from: number
  to: number
  name: string
}

/** Places as `placesIn` finds them, as texts of their own. */
export function otherPlaces(report: Report, issuer: string, reading: PlaceReading): Text[] {
  return placesIn(report, issuer, reading).map(({ text, from, to }) => sliceText(text, from, to))
}

/**
 * Places of the level of the issuer's, of which the report speaks as of its own (`body`), and which are another; of a county a
 * district, too, and the other way round.
 */
export function placesIn(
  report: Report,
  issuer: string,
  { places, bodies, ends, apart, mates, texts = blockTexts }: PlaceReading,
): Named[] {
  const placeOn = (level: string) =>
    new RegExp(`^\\p{Script=Han}{2,16}?${level}(?!${apart})(?:${ends})?`, 'u').exec(issuer)?.[0]
  const isOther = (name: string): boolean => {
    const last = name.slice(-1)
    const place = placeOn(last)
    if (name === '' || issuer.includes(name)) return false
    if (place !== undefined) return bodies.bodiesDiffer(place, name)
    // 青石县 that became 青石区 is one place.
    const isMate = mates.includes(last) && placeOn(`[${mates.replace(last, '')}]`) !== undefined
    return isMate && !issuer.includes(name.slice(0, -1))
  }
  const found = texts(report).flatMap((text) =>
    allMatches(text.value, places).flatMap(({ indices }) => {
      const [from, to] = indices?.groups?.['body'] ?? [0, 0]
      const name = text.value.slice(from, to)
      return isOther(name) ? [{ text, from, to, name }] : []
    }),
  )
  return found.filter(({ name }) => countOf(report, name) <= most)
}

function blockTexts({ blocks }: Report): Text[] {
  return blocks.map(({ text }) => text)
}

/** How often a report has a name. */
export function countOf({ blocks }: Report, name: string): number {
  return blocks.reduce((sum, { text }) => sum + text.value.split(name).length - 1, 0)
}
