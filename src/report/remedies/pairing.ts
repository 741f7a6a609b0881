import type { Vocabulary } from '../vocabulary.ts'
import { pattern } from '../pattern.ts'
import { makeAspects, type Named } from './aspects.ts'
import { likenessOf, type AskedItem, type GivenMeasure, type Likeness } from './likeness.ts'
import { remembered } from '../remembered.ts'
import { makeTextReader, type ReadText } from './read-text.ts'
import { rivalsOf } from './rivals.ts'
import { type Weights, weights } from './weights.ts'
import { openWordVectors } from './word-vectors.ts'

/** A shortcoming, as it is compared with measures. */
export interface Asked {
  /** The clause that says what is lacking. */
  clause: string
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
}

/** Finds for each shortcoming how the measures answer it. */
export type Pair = (asked: Asked[], measures: { text: string; caption: string }[]) => Pairing[]

/** No report has so many pairs, nor so long a sentence; comparing more would take for ever. */
const mostPairs = 20_000
const readable = 600
/** More characters than this say no more. */
const longest = 60

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
  const { lacking, mended } = makeAspects(remedies.aspects)
  const general = pattern(remedies.general)
  const weight = weights[vectors ? 'withVectors' : 'without']

  // Measures share captions, and a subject is often all of its shortcoming.
  const reading = remembered((text): ReadText => readAll(text.slice(0, readable)))
  const readingOwn = remembered((text): ReadText => readAll(text.slice(0, readable), 'article'))
  const readingWhole = remembered((text): ReadText => readAll(text.slice(0, readable), 'neighbour'))
  const mending = remembered((text): Named => mended(text.slice(0, readable)))
  const missing = remembered(lacking)

  return (asked, measures) => {
    const [read, readOwn, readWhole] = [reading(), readingOwn(), readingWhole()]
    const [mendedBy, lackingIn] = [mending(), missing()]
    const taken = measures.slice(0, Math.max(1, Math.floor(mostPairs / Math.max(1, asked.length))))
    const given = taken.map(({ text, caption }): GivenMeasure => {
      return {
        own: readOwn(text),
        whole: readWhole(caption + text),
        mends: mendedBy(text),
        captionMends: mendedBy(caption),
        general: general.test(text) ? 1 : 0,
        length: Math.log(Math.min(text.length, longest) + 5),
      }
    })
    const items = asked.map(({ clause, subject, text, unspecific = false }): AskedItem => {
      const naming = [clause, subject, text].find((one) => lackingIn(one).size > 0)
      const lacks: Named = naming === undefined ? new Map<number, Set<string>>() : lackingIn(naming)
      const start = text.slice(0, readable)
      const more = new Map([...lackingIn(start)].filter(([kind]) => !lacks.has(kind)))
      return { full: read(text), text: start, lacks, unspecific, more }
    })
    const rows = likenessOf(items, given, dims)
    const rivals = rivalsOf(rows)
    return rows.map((row, at) => {
      const strongest = Math.max(...row.map(({ claim }) => claim))
      const scores = row.map((likeness, measure) => {
        const rival = rivals[at]?.[measure] ?? 0
        const sum = keys.reduce((total, key) => total + weight[key] * likeness[key], 0)
        return sum + weight.rival * rival + weight.better * (strongest - likeness.claim)
      })
      const order = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
      return {
        nearest: order.map((measure) => {
          const evidence = row[measure] ? answering(row[measure], weight) : 0
          return { measure, score: 1 / (1 + Math.exp(weight.none - (scores[measure] ?? 0) - evidence)) }
        }),
      }
    })
  }
}

/** What the likeness of a measure says of whether it answers. */
function answering({ covered, subjects, words }: Likeness, { answers }: Weights): number {
  return answers.covered * covered + answers.subjects * subjects + answers.words * words
}

const keys = ['neighbours', 'subjects', 'acts', 'detailActs', 'captionMends', 'general', 'length', 'apart'] as const
