import { frequencyIn } from './frequency-in.ts'
import type { Named } from './aspects.ts'
import type { AskedItem, GivenMeasure } from './compared.ts'
import { likeIndicator } from './indicators.ts'
import { mayAnswer, shareUnmet, sharesPair } from './needs.ts'
import type { ReadText } from './read-text.ts'

/** In what a shortcoming and a measure are alike, as `Weights` names it. */
export interface Likeness {
  subjects: number
  /** How many different acts that mend what is lacking the measure names in words of its own. */
  acts: number
  /** … and of what only its details say is lacking. */
  detailActs: number
  captionMends: number
  /** Which share of what only certain acts can mend it names no such act for. */
  unmet: number
  /** Whether it meets any of that, where it must for the very object. */
  mayAnswer: boolean
  /** Whether it says that the very indicator will be better. */
  bettersIndicator: boolean
  /** Whether it may answer, and names an act that mends what is lacking, and the object in its words; or an indicator that may be the same. */
  mendsObject: boolean
  general: number
  length: number
  /** How far apart they stand, each in its list: 0 to 1. */
  apart: number
  /** 1 where both name a subject, else 0. */
  named: number
  /** The acts, by which share of the subjects of the shortcoming the measure names. */
  actsOnSubjects: number
  /** How strongly the shortcoming claims the measure. */
  claim: number
  /** Which share of the characters of the shortcoming the measure has, by how few of the others have them. */
  characters: number
}

/** The likeness of each shortcoming (a row) and each measure. */
export function likenessOf(items: AskedItem[], measures: GivenMeasure[]): Likeness[][] {
  const rarity = rarityIn([...items.map(({ full }) => full.subjects), ...measures.map(({ subjects }) => subjects)])
  const characters = [
    ...items.map(({ full }) => full.characters),
    ...measures.map(({ own, caption }) => new Set([...own.characters, ...caption.characters])),
  ]
  const weightOf = rarityIn(characters, 1)
  const usual = measures.reduce((sum, { length }) => sum + length, 0) / Math.max(1, measures.length)
  return items.map((item, row) => {
    const allSubjects = weightIn(item.full.subjects, rarity)
    return measures.map((measure, column) => {
      const { own, mends } = measure
      const subjects = weightIn(item.full.subjects, rarity, measure.subjects)
      const mended = shareOf(item.lacks, mends)
      const acts = Math.log(
        1 +
          (item.lacks.size === 0 && item.unspecific ? anyActs(subjects, mends) : newActs(item.lacks, item.text, mends)),
      )
      const may = mayAnswer(item, measure)
      const indicator = sharedIndicator(item, measure)
      const covered = weightIn(item.full.subjects, one, measure.subjects) / Math.max(1, item.full.subjects.size)
      return {
        subjects: Math.min(enough, subjects),
        acts,
        detailActs: Math.log(1 + newActs(item.more, item.text, mends)),
        captionMends: shareOf(item.lacks, measure.captionMends),
        unmet: shareUnmet(item.needs, measure.meets),
        mayAnswer: may,
        bettersIndicator: indicator === 'same' || (indicator === 'part' && subjects > 0),
        mendsObject: indicator !== null || (acts > 0 && may && sharesPair(item.object, measure)),
        general: measure.general,
        length: measure.length - usual,
        apart: Math.abs((row + 0.5) / items.length - (column + 0.5) / measures.length),
        named: subjects > 0 ? 1 : 0,
        actsOnSubjects: acts * covered,
        claim: mended / 2 + shareOfPairs(item.full, own) + subjects / Math.max(1, allSubjects),
        characters: sharedCharacters(item.full, measure, weightOf),
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

/** Weighs an element by how few of some sets have it, `own` of them left out. */
function rarityIn<Element>(sets: Set<Element>[], own = 0): (element: Element) => number {
  const frequency = frequencyIn(sets)
  return (element) => Math.log((Math.max(sets.length, fewest) + 1) / ((frequency.get(element) ?? own) - own + 0.5))
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

/** Whether a measure betters an indicator of a shortcoming, by its name or by the end of it. */
function sharedIndicator({ indicators }: AskedItem, { betters }: GivenMeasure): 'same' | 'part' | null {
  const found = indicators.flatMap((name) => betters.map((other) => likeIndicator(name, other)))
  return found.find((one) => one === 'same') ?? found.find((one) => one !== null) ?? null
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

/** How many of the characters of a shortcoming stand in a measure or over it, by their weight, of as many as it has. */
function sharedCharacters(
  { characters }: ReadText,
  { own, caption }: GivenMeasure,
  weightOf: (character: string) => number,
): number {
  let shared = 0
  for (const one of characters) if (own.characters.has(one) || caption.characters.has(one)) shared += weightOf(one)
  return shared / Math.max(1, characters.size)
}

/** How many pairs of characters two texts share, of as many as they have: 0 to 1. */
function shareOfPairs({ pairs: some }: ReadText, { pairs: others }: ReadText): number {
  let shared = 0
  for (const pair of some) if (others.has(pair)) shared++
  return shared === 0 ? 0 : shared / Math.sqrt(some.size * others.size)
}
