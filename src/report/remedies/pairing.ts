import type { Vocabulary } from '../vocabulary.ts'
import { retoldBy } from './retold-by.ts'
import { pattern } from '../text/pattern.ts'
import { makeAspects, type Named } from './aspects.ts'
import type { AskedItem, GivenMeasure } from './compared.ts'
import { likenessOf, type Likeness } from './likeness.ts'
import { makeIndicators } from './indicators.ts'
import { remembered } from '../memo/remembered.ts'
import { makeNeeds } from './needs.ts'
import { makeTextReader, type ReadText } from './read-text.ts'
import { rivalsOf } from './rivals.ts'
import { weights } from './weights.ts'

/** A shortcoming, as it is compared with measures. */
export interface Asked {
  /** The clause that says what is lacking. */
  clause: string
  /** The object of that; where it is not told apart, the clause. */
  object?: string
  /** The sentence it stands in. */
  subject: string
  /** Whether the clause says of its object only that something is lacking (存在薄弱环节). */
  unspecific?: boolean
  /** With all its details. */
  text: string
}

/** What is known of how a shortcoming is answered by the measures of a plan. */
export interface Pairing {
  /** The measures, best first: index, and how likely it is that it answers: 0 to 1. */
  nearest: { measure: number; score: number }[]
  /** Whether one of them may answer, however unlikely: in words of this shortcoming alone, or by an act on its very object. */
  mayAnswer: boolean
  /** The first of the asides that tells of it, by number; null where none does. */
  aside: number | null
  /** Whether it says in known words what is lacking: of 干事创业“等靠要” it cannot be told that no act mends it. */
  known: boolean
}

/** Finds for each shortcoming how the measures answer it; `asides`: what is told elsewhere, and may answer, too. */
export type Pair = (asked: Asked[], measures: { text: string; caption: string }[], asides?: string[]) => Pairing[]

/** No report has so many pairs, nor so long a sentence; comparing more would take for ever. */
const mostPairs = 20_000
const readable = 600
/** A claim is no better for so little. */
const slight = 0.05
/** So much less than even is the chance of what meets no need at all. */
const doubt = 0.1
/** So much more than even is the chance of what betters the very indicator. */
const certain = 1.5
/** So much more than even is the chance of an answer that is plain wherever it stands. */
const plain = 0.5
/** Of fewer pairs of answers no order can be told. */
const fewPairs = 6
/** By so much more of the pairs are in order than are not, where a plan keeps it. */
const inOrder = 0.34
/** How far answers stand apart in general. */
const usualApart = 0.25
/** Subjects in common weigh so much only where both are of the same matter. */
const sameMatter = 4
/** More characters than this say no more. */
const longest = 60
/** 针对计量问题，… and 在内部审计方面，…: names what a measure is about. */
const aim =
  /^(?:针对|围绕|聚焦|为解决|为破解|解决|破解)([^，。；：]{2,20}?)(?:方面)?的?(?:问题|不足|短板|弱项|难题|难点|现象|情况)[，：]|^在([^，。；：]{3,20}?)(?:方面|环节|领域|上)，/u
/** Words in quotes that are no known ones: 出庭“不出声”. */
const image = /“[^“”、]{3,}”/gu

/**
 * Makes what pairs shortcomings with measures by the subjects and words they share, by acts that mend what is lacking,
 * and by how other shortcomings claim the same measure.
 */
export function makePairing({ remedies, shortcomings }: Vocabulary): Pair {
  const readAll = makeTextReader({
    stop: shortcomings.stop,
    subjects: remedies.subjects.map((line) => line.split(/\s+/u)),
  })
  const { lacking, mended } = makeAspects(remedies.aspects)
  const { neededBy, metBy } = makeNeeds(remedies)
  const { named: indicatorsIn, bettered } = makeIndicators(remedies)
  const general = pattern(remedies.general)

  // Measures share captions, and a subject is often all of its shortcoming.
  const reading = remembered((text): ReadText => readAll(text.slice(0, readable)))
  const mending = remembered((text): Named => mended(text.slice(0, readable)))
  const missing = remembered(lacking)

  return (asked, measures, asides = []) => {
    const [read, mendedBy, lackingIn] = [reading(), mending(), missing()]
    const taken = measures.slice(0, Math.max(1, Math.floor(mostPairs / Math.max(1, asked.length))))
    const given = taken.map(({ text, caption }): GivenMeasure => {
      const own = read(text)
      const named = read(caption)
      const mends = mendedBy(text)
      return {
        own,
        caption: named,
        subjects: new Set([...own.subjects, ...named.subjects]),
        mends,
        captionMends: mendedBy(caption),
        betters: bettered(text.slice(0, readable)),
        meets: metBy(text.slice(0, readable), mends),
        general: general.test(text) ? 1 : 0,
        length: Math.log(Math.min(text.length, longest) + 5),
      }
    })
    const items = asked.map(({ clause, object = clause, subject, text, unspecific = false }): AskedItem => {
      const naming = [clause, subject, text].find((one) => lackingIn(one).size > 0)
      const lacks: Named = naming === undefined ? new Map<number, Set<string>>() : lackingIn(naming)
      const start = text.slice(0, readable)
      const more = new Map([...lackingIn(start)].filter(([kind]) => !lacks.has(kind)))
      const needs = neededBy(clause)
      const indicators = indicatorsIn(clause)
      return { full: read(text), object: read(object), text: start, lacks, unspecific, indicators, more, needs }
    })
    const rows = likenessOf(items, given)
    const rivals = rivalsOf(rows)
    const retold = retoldBy(
      items,
      given.map((one, at) => ({ ...one, text: taken[at]?.text ?? '' })),
      asides.map((text) => ({ own: read(text), text })),
    )
    const aims = aimsOf(
      taken.map(({ text }) => text),
      asked.map(({ subject }) => read(subject)),
      read,
    )
    // Among many measures one is soon alike by chance.
    const none = weights.none + weights.choice * Math.log(given.length)
    // All but how far they stand apart.
    const bare = rows.map((row, at) =>
      row.map((likeness, measure) => {
        const rival = rivals[at]?.[measure] ?? 0
        const own = keys.reduce((total, key) => total + weights[key] * likeness[key], 0)
        return own + weights.rival * rival + (rival > slight ? weights.rivalled : 0)
      }),
    )
    const scoresBy = (apartOf: (likeness: Likeness) => number): number[][] =>
      rows.map((row, at) =>
        row.map((likeness, measure) => {
          const all = (bare[at]?.[measure] ?? 0) + weights.apart * apartOf(likeness)
          // Whatever else is alike, what meets no need is no certain answer.
          const alike = likeness.mayAnswer ? all : Math.min(all, none - doubt)
          return likeness.bettersIndicator || aims[measure] === at ? Math.max(alike, none + certain) : alike
        }),
      )
    const placeless = scoresBy(() => usualApart)
    const all = keepsOrder(placeless, none) ? scoresBy(({ apart }) => apart) : placeless
    const likely = all.map((scores) => scores.map((score) => 1 / (1 + Math.exp(none - score))))
    return rows.map((row, at) => {
      const { byMeasure = false, aside = null } = retold[at] ?? {}
      return {
        nearest: (likely[at] ?? []).map((score, measure) => ({ measure, score })).sort((a, b) => b.score - a.score),
        mayAnswer:
          byMeasure || aside !== null || row.some(({ mendsObject, subjects }) => mendsObject || subjects >= sameMatter),
        aside,
        known: [asked[at]?.clause, asked[at]?.subject].some(
          (one) => one !== undefined && lackingIn(one.replaceAll(image, '')).size > 0,
        ),
      }
    })
  }
}

/**
 * Whether the answers that are plain without it stand in the order of the shortcomings, or there are too few to tell: where
 * they do not, how far a measure stands from a shortcoming says nothing.
 */
function keepsOrder(scores: number[][], none: number): boolean {
  const found = scores.flatMap((row) => {
    const best = Math.max(...row)
    return best >= none + plain ? [row.indexOf(best)] : []
  })
  const pairs = found.flatMap((measure, at) => found.slice(at + 1).map((other) => Math.sign(other - measure)))
  return pairs.length < fewPairs || pairs.reduce((sum, one) => sum + one, 0) >= pairs.length * inOrder
}

/** For each measure, the one shortcoming (by number) that it says it is about, in all words; null for none, or several. */
function aimsOf(texts: string[], subjects: ReadText[], read: (text: string) => ReadText): (number | null)[] {
  return texts.map((text) => {
    const [, lack, field] = aim.exec(text) ?? []
    const named = lack ?? field
    const pairs = named === undefined ? new Set<number>() : read(named).pairs
    if (pairs.size === 0) return null
    const [own, other] = subjects.flatMap((subject, at) =>
      [...pairs].every((pair) => subject.pairs.has(pair)) ? [at] : [],
    )
    return own !== undefined && other === undefined ? own : null
  })
}

const keys = [
  ...(['subjects', 'named', 'acts', 'actsOnSubjects', 'detailActs'] as const),
  ...(['captionMends', 'unmet', 'general', 'length', 'claim', 'characters'] as const),
]
