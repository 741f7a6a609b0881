import { allMatches } from '../../report/text/all-matches.ts'
import { sliceText } from '../../report/text/text.ts'
import type { Report, Text } from '../../report/types.ts'
import { outside, quoted, type Range } from '../shared/outside.ts'
import { sentenceAround } from '../shared/sentence-around.ts'
import { countOf } from './other-places.ts'

/** A kind of body (局, 县): what ends the names of such, and what one calls itself. */
export interface BodyKind {
  named: RegExp
  self: RegExp
  /** Most texts have none. */
  hint: RegExp
}

/** Patterns of what follows the kind of a body at the end of its full name (人民政府), and of what speaks for it (党组). */
export interface KindWords {
  ends: string
  speakers: string
}

/** Compiles the pattern of a kind of body. */
export function prepareKind(source: string, { ends, speakers }: KindWords): BodyKind {
  return {
    named: new RegExp(`(?:${source})(?:员会|${ends})?$`, 'u'),
    // 局党组, 局务会 are its own as well as 我局.
    hint: new RegExp(`我|${speakers}`, 'u'),
    self: new RegExp(
      `(?<=^|[，。；：、（在对由])(?:我(?:${source})(?![员长里内际域旗])|(?:${source})(?:${speakers}))`,
      'gu',
    ),
  }
}

/** Who speaks of himself by a name speaks so more than once; one left over from another's report stands once or twice. */
const own = 2
const most = 2

/**
 * Where a report says 我区 though it is of a county, and speaks of that as 我县 elsewhere. Nothing below a town could call
 * one so: there it is enough that the report calls its own body by its name.
 */
export function otherSelves(report: Report, issuer: string, mates: BodyKind[][], lowest: RegExp): Text[] {
  return mates.flatMap((kinds) => {
    const at = kinds.findIndex(({ named }) => named.test(issuer))
    if (at < 0) return []
    const others = kinds.flatMap((kind, index) => (index === at ? [] : selvesIn(report, kind)))
    if (others.length === 0 || others.length > most) return []
    const selves = kinds.flatMap((kind, index) => (index === at ? selvesIn(report, kind) : []))
    const name = lowest.exec(issuer)?.[0]
    const isNamed = name !== undefined && countOf(report, name) >= own
    return selves.length >= own || (selves.length === 0 && isNamed) ? others : []
  })
}

/** What bodies of one sort (by their names) do not call themselves: a government is no 我局, though a bureau says 我县. */
export interface UnfitSelf {
  issuer: RegExp
  self: RegExp
  /** How such a body speaks of itself, where it does. */
  own: RegExp
  /** A sentence that has a match speaks of another body; a report that has one of `unless`, may. */
  aside: RegExp
  unless: RegExp
}

/** Where a report speaks of its body as one of another sort would; not in words of others, nor where the bureau signs. */
export function unfitSelves(report: Report, issuer: string, unfit: UnfitSelf[]): Text[] {
  const { blocks } = report
  return unfit.flatMap(({ issuer: sort, self, own: calls, aside, unless }) => {
    if (!sort.test(issuer)) return []
    const found = blocks.flatMap(({ text }) =>
      outside(text.value, allMatches(text.value, self).map(rangeOf), quoted)
        .filter(({ from, to }) => !aside.test(sentenceAround(text.value, from, to)))
        .map(({ from, to }) => sliceText(text, from, to)),
    )
    if (found.length === 0 || found.length > most) return []
    const named = blocks.reduce((sum, { text }) => sum + allMatches(text.value, calls).length, 0)
    return named >= own && !blocks.some(({ text }) => unless.test(text.value)) ? found : []
  })
}

function rangeOf({ index, 0: words }: RegExpExecArray): Range {
  return { from: index, to: index + words.length }
}

function selvesIn({ blocks }: Report, { self, hint }: BodyKind): Text[] {
  return blocks.flatMap(({ text }) =>
    hint.test(text.value)
      ? allMatches(text.value, self).map(({ index, 0: words }) => sliceText(text, index, index + words.length))
      : [],
  )
}
