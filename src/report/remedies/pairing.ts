import type { Vocabulary } from '../vocabulary.ts'
import { pattern } from '../pattern.ts'
import { makeAspects } from './aspects.ts'
import { likenessOf, type AskedItem, type GivenMeasure } from './likeness.ts'
import { makeTextReader, type ReadText } from './read-text.ts'
import { weights } from './weights.ts'
import { openWordVectors } from './word-vectors.ts'

/** A shortcoming, as it is compared with measures. */
export interface Asked {
  /** The clause that says what is lacking. */
  clause: string
  /** The sentence it stands in. */
  subject: string
  /** With all its details. */
  text: string
}

/** What is known of how a shortcoming is answered by the measures of a plan. */
export interface Pairing {
  /** The measures, best first: index, and how likely it is that it answers: 0 to 1. */
  nearest: { measure: number; score: number }[]
  /** It has nothing in common with any measure: no subject, hardly a word, no act that would mend it. */
  strange: boolean
}

/** Finds for each shortcoming how the measures answer it. */
export type Pair = (asked: Asked[], measures: { text: string; caption: string }[]) => Pairing[]

/** No report has so many pairs, nor so long a sentence; comparing more would take for ever. */
const mostPairs = 20_000
const readable = 600
/** More characters than this say no more. */
const longest = 60

/** A measure that has no subject and few rare words in common is certainly no answer if it is less likely one than this … */
const foreign = 0.25
const fewWords = 0.05
/** … or has no words and acts in common either and is less alike than this. */
const unlike = 0.12

/**
 * Makes what pairs shortcomings with measures by the subjects and words they share, by acts that mend what is lacking,
 * by word vectors (where the vocabulary has them), and by how other shortcomings claim the same measure.
 */
export function makePairing({ remedies, shortcomings, words }: Vocabulary): Pair {
  const vectors = words && openWordVectors(words)
  const dims = vectors?.dims ?? [0, 0]
  const readAll = makeTextReader(
    { stop: shortcomings.stop, subjects: remedies.subjects.map((line) => line.split(/\s+/u)) },
    vectors,
  )
  const read = (text: string): ReadText => readAll(text.slice(0, readable))
  const { lacking, mended } = makeAspects(remedies.aspects)
  const general = pattern(remedies.general)
  const weight = weights[vectors ? 'withVectors' : 'without']

  return (asked, measures) => {
    const taken = measures.slice(0, Math.max(1, Math.floor(mostPairs / Math.max(1, asked.length))))
    const given = taken.map(({ text, caption }): GivenMeasure => {
      return {
        own: read(text),
        caption: read(caption),
        whole: read(caption + text),
        mends: mended(text),
        captionMends: mended(caption),
        general: general.test(text) ? 1 : 0,
        length: Math.log(Math.min(text.length, longest) + 5),
      }
    })
    const items = asked.map(({ clause, subject, text }): AskedItem => {
      const lacks = [clause, subject, text].map(lacking).find(({ size }) => size > 0) ?? new Set<number>()
      return { subject: read(subject), full: read(text), lacks }
    })
    const rows = likenessOf(items, given, dims)
    const strongest = taken.map((_, measure) => twoGreatest(rows.map((row) => row[measure]?.claim ?? 0)))
    return rows.map((row) => {
      const scores = row.map((likeness, measure) => {
        const [first, second] = strongest[measure] ?? [0, 0]
        const rival = Math.max(0, (likeness.claim === first ? second : first) - likeness.claim)
        const values = { ...likeness, rival }
        return keys.reduce((sum, key) => sum + weight[key] * values[key], 0)
      })
      const likely = (score: number): number => 1 / (1 + Math.exp(weight.slope * (weight.none - score)))
      const nearest = scores
        .map((score, measure) => ({ measure, score: likely(score) }))
        .sort((a, b) => b.score - a.score)
      return {
        nearest,
        strange: row.every((likeness) => {
          const { subjects, caption, words: shared, mended: acts, captionMends, near } = likeness
          if (subjects + caption > 0 || shared > fewWords) return false
          return (nearest[0]?.score ?? 0) < foreign || (shared + acts + captionMends === 0 && near < unlike)
        }),
      }
    })
  }
}

const keys = [
  'neighbours',
  'words',
  'caption',
  'subjects',
  'mended',
  'mendedRarely',
  'captionMends',
  'general',
  'rival',
  'length',
] as const

/** The two greatest of some numbers that are 0 or more. */
function twoGreatest(values: number[]): [number, number] {
  let first = 0
  let second = 0
  for (const value of values) {
    if (value > first) [first, second] = [value, first]
    else if (value > second) second = value
  }
  return [first, second]
}
