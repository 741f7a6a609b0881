import { anyOf } from './pattern.ts'

/** A group that covers some of a topic, and the text of it that covers most: indexes, the text's within its group. */
export interface Match {
  group: number
  text: number
  /** 0 to 1: the share of the topic's weight that the group covers. */
  score: number
}

/** Finds the two groups of texts that cover most of a topic, best first; fewer where fewer cover any of it. */
export type Search = (topic: string) => Match[]

/**
 * Compares topics with groups of texts by the pairs of characters they share (which serves Chinese as well as words
 * would). Words of official prose that carry no topic (`stop`) do not count, synonyms count as one; pairs weigh by how
 * rare they are in `documents`, the whole report. A search takes time in proportion to the texts that share a pair.
 */
export function makeSearch(
  documents: string[],
  groups: string[][],
  words: { stop: string[]; synonyms: string[][] },
): Search {
  const pairsOf = pairReader(words)
  const weightOf = weigher(documents.map(pairsOf))
  const homes = groups.flatMap((group, at) => group.map(() => at))
  const starts = groups.map((_, at) => homes.indexOf(at))
  const holders = holdersOf(groups.flat().map(pairsOf))

  return (topic) => {
    const asked = [...pairsOf(topic)]
    const total = asked.reduce((sum, pair) => sum + weightOf(pair), 0)
    const ofText = new Float64Array(homes.length)
    const ofGroup = new Float64Array(groups.length)
    for (const pair of asked) {
      const weight = weightOf(pair)
      let last = -1
      for (const text of holders.get(pair) ?? []) {
        const group = homes[text] ?? -1
        ofText[text] = (ofText[text] ?? 0) + weight
        if (group !== last) ofGroup[group] = (ofGroup[group] ?? 0) + weight
        last = group
      }
    }
    return heaviest(ofGroup, 2).map((group) => {
      const start = starts[group] ?? 0
      const texts = ofText.subarray(start, start + (groups[group]?.length ?? 0))
      return { group, text: heaviest(texts, 1)[0] ?? 0, score: (ofGroup[group] ?? 0) / total }
    })
  }
}

/** Reads the distinct pairs of characters of a text that carry a topic. */
function pairReader({ stop, synonyms }: { stop: string[]; synonyms: string[][] }): (text: string) => Set<string> {
  // One pair of characters that no text has stands for each group, so that a long name weighs no more than a short one.
  const groups = synonyms.flatMap((group, at) => {
    const pair = String.fromCharCode(0xe000 + 2 * at, 0xe001 + 2 * at)
    return group.map((word): [string, string] => [word, ` ${pair} `])
  })
  const known = new Map([...stop.map((word): [string, string] => [word, ' ']), ...groups])
  const words = anyOf([...known.keys()])
  return (text) => {
    const clean = text
      .replaceAll(/[^\p{Script=Han}0-9A-Za-z]+/gu, ' ')
      .replaceAll(words, (found) => known.get(found) ?? ' ')
    const pairs = new Set<string>()
    for (const run of clean.split(' ')) for (let at = 0; at < run.length - 1; at++) pairs.add(run.slice(at, at + 2))
    return pairs
  }
}

/** Weighs a pair by how few of the documents have it. */
function weigher(documents: Set<string>[]): (pair: string) => number {
  const frequency = new Map<string, number>()
  for (const pairs of documents) for (const pair of pairs) frequency.set(pair, (frequency.get(pair) ?? 0) + 1)
  // Squared, as in a cosine of TF-IDF: what stands everywhere must not answer for what is rare.
  return (pair) => Math.log((documents.length + 1) / ((frequency.get(pair) ?? 0) + 0.5)) ** 2
}

/** The texts that have each pair, in order. */
function holdersOf(texts: Set<string>[]): Map<string, number[]> {
  const holders = new Map<string, number[]>()
  for (const [text, pairs] of texts.entries()) {
    for (const pair of pairs) {
      const list = holders.get(pair)
      if (list) list.push(text)
      else holders.set(pair, [text])
    }
  }
  return holders
}

/** The indexes of the greatest weights above 0, greatest first; of equal ones, the first. */
function heaviest(weights: Float64Array, most: number): number[] {
  let found: number[] = []
  for (const [index, weight] of weights.entries()) {
    const at = found.findIndex((other) => (weights[other] ?? 0) < weight)
    if (weight > 0 && (at >= 0 || found.length < most))
      found = found.toSpliced(at < 0 ? found.length : at, 0, index).slice(0, most)
  }
  return found
}
