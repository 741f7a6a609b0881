import type { Named } from './aspects.ts'
import type { ReadText } from './read-text.ts'

/** A shortcoming, read. */
export interface AskedItem {
  full: ReadText
  /** All that `full` was read from. */
  text: string
  /** Kinds of lack. */
  lacks: Named
  /** It says only that something is lacking (存在薄弱环节). */
  unspecific: boolean
  /** Kinds that only its details name. */
  more: Named
}

/** A measure, read. */
export interface GivenMeasure {
  own: ReadText
  /** With its caption. */
  whole: ReadText
  /** Kinds of lack that its acts mend. */
  mends: Named
  /** … and the acts its caption names. */
  captionMends: Named
  /** 1 for what every plan has, else 0. */
  general: number
  /** Logarithm of its length. */
  length: number
}

/** In what a shortcoming and a measure are alike, as `Weights` names it. */
export interface Likeness {
  neighbours: number
  subjects: number
  /** How many different acts that mend what is lacking the measure names in words of its own. */
  acts: number
  /** … and of what only its details say is lacking. */
  detailActs: number
  captionMends: number
  general: number
  length: number
  /** How far apart they stand, each in its list: 0 to 1. */
  apart: number
  /** Which share of the subjects of the shortcoming the measure names: 0 to 1. */
  covered: number
  /** Logarithm of how many words both use. */
  words: number
  /** How strongly the shortcoming claims the measure. */
  claim: number
}

/** The likeness of each shortcoming (a row) and each measure. */
export function likenessOf(items: AskedItem[], measures: GivenMeasure[], dims: [number, number]): Likeness[][] {
  const rarity = rarityIn([...items.map(({ full }) => full.subjects), ...measures.map(({ whole }) => whole.subjects)])
  const usual = measures.reduce((sum, { length }) => sum + length, 0) / Math.max(1, measures.length)
  return items.map((item, row) => {
    const allSubjects = weightIn(item.full.subjects, rarity)
    return measures.map((measure, column) => {
      const { own, whole, mends } = measure
      const near = alike(item.full, own, 'article', dims)
      const neighbours = alike(item.full, whole, 'neighbour', dims)
      const words = sharedWords(item.full, own)
      const subjects = weightIn(item.full.subjects, rarity, whole.subjects)
      const mended = shareOf(item.lacks, mends)
      return {
        neighbours,
        subjects: Math.min(enough, subjects),
        acts: Math.log(
          1 +
            (item.lacks.size === 0 && item.unspecific
              ? anyActs(subjects, mends)
              : newActs(item.lacks, item.text, mends)),
        ),
        detailActs: Math.log(1 + newActs(item.more, item.text, mends)),
        captionMends: shareOf(item.lacks, measure.captionMends),
        general: measure.general,
        length: measure.length - usual,
        apart: Math.abs((row + 0.5) / items.length - (column + 0.5) / measures.length),
        covered: weightIn(item.full.subjects, one, whole.subjects) / Math.max(1, item.full.subjects.size),
        words: Math.log(1 + words.count),
        claim: (near + neighbours + mended) / 2 + words.share + subjects / Math.max(1, allSubjects),
      }
    })
  })
}

/** Among fewer, nothing can be told to be rare. */
const fewest = 12
/** More than two or three subjects in common say no more. */
const enough = 4
/** All count alike. */
const one = (): number => 1

/** Weighs by how few of some sets have an element. */
function rarityIn(sets: Set<number>[]): (element: number) => number {
  const frequency = new Map<number, number>()
  for (const set of sets) for (const element of set) frequency.set(element, (frequency.get(element) ?? 0) + 1)
  return (element) => Math.log((Math.max(sets.length, fewest) + 1) / ((frequency.get(element) ?? 0) + 0.5))
}

/** The weight of a set, or of what another has of it. */
function weightIn(wanted: Set<number>, weightOf: (element: number) => number, given = wanted): number {
  let sum = 0
  for (const element of wanted) if (given.has(element)) sum += weightOf(element)
  return sum
}

/** Which share of some kinds of lack are mended. */
function shareOf(lacks: Named, mends: Named): number {
  const mended = [...lacks.keys()].filter((kind) => mends.has(kind))
  return mended.length / Math.max(1, lacks.size)
}

/** How many acts mend what is lacking: words the shortcoming itself uses (公开不够 → 公开遴选) tell only what both are about. */
function newActs(lacks: Named, text: string, mends: Named): number {
  const words = [...lacks.keys()].flatMap((kind) => [...(mends.get(kind) ?? [])])
  return new Set(words.filter((word) => !text.includes(word))).size
}

/** Where it is not said what is lacking, whatever is done about the subject mends it. */
function anyActs(subjects: number, mends: Named): number {
  return subjects > 0 ? Math.min(2, mends.size) : 0
}

/** How many words two texts share, and how much of their rare ones: 0 to 1. */
function sharedWords(a: ReadText, b: ReadText): { count: number; share: number } {
  let [count, sum] = [0, 0]
  for (const [word, rarity] of a.words) {
    if (!b.words.has(word)) continue
    count++
    sum += rarity * rarity
  }
  return { count, share: a.norm === 0 || b.norm === 0 ? 0 : sum / (a.norm * b.norm) }
}

/** How alike the vectors of two texts are in one half: -1 to 1; 0 without vectors. */
function alike(a: ReadText, b: ReadText, half: 'article' | 'neighbour', dims: [number, number]): number {
  if (!a.vector || !b.vector) return 0
  const [from, to] = half === 'article' ? [0, dims[0]] : [dims[0], dims[0] + dims[1]]
  let sum = 0
  for (let at = from; at < to; at++) sum += (a.vector[at] ?? 0) * (b.vector[at] ?? 0)
  return sum
}
