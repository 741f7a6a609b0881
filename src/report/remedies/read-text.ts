import { allMatches } from '../all-matches.ts'
import { anyOf } from '../pattern.ts'
import { makeWordIndex } from './word-index.ts'
import type { WordVectors } from './word-vectors.ts'

/** What a text is about, ready to be compared. */
export interface ReadText {
  /** Its words (runs of two to four characters), each by a number of its own, and how rare they are. */
  words: Map<number, number>
  /** Length of the vector of those rarities. */
  norm: number
  /** The sum of the words' vectors, its two halves of length 1; null without a table of vectors. */
  vector: Float64Array | null
  /** Lines of the list of subjects that name it. */
  subjects: Set<number>
}

/** Half of what can be read: its words with what stands in the same article, or its subjects with what stands beside them. */
export type Half = 'article' | 'neighbour'

/** Reads texts, or one half of them; the other is left empty. */
export type TextReader = (text: string, half?: Half) => ReadText

/** The rarity of a pair of characters that the table does not know. */
const unknown = 11

const chinese = /\p{Script=Han}+/gu

/** Makes a reader: words of official prose that carry no topic (`stop`) do not count; each of `subjects` is a line of words for one thing. */
export function makeTextReader(
  { stop, subjects }: { stop: string[]; subjects: string[][] },
  vectors: WordVectors | null,
): TextReader {
  const stops = anyOf(stop)
  const findSubjects = makeWordIndex(subjects)
  const [first, second] = vectors?.dims ?? [0, 0]
  return (text, half) => {
    const named = new Set<number>()
    if (half !== 'article') findSubjects(text, (line) => named.add(line))
    const words = new Map<number, number>()
    const sum = new Float64Array(first + second)
    const [from, to] = [half === 'neighbour' ? first : 0, half === 'article' ? first : first + second]
    for (const [run] of allMatches(text.replaceAll(stops, '，'), chinese)) {
      for (let size = 2; size <= 4; size++) {
        for (let at = 0; at + size <= run.length; at++) {
          const known = vectors === null ? -1 : vectors.find(run, at, at + size)
          if (vectors && known >= 0) {
            if (words.has(known)) continue
            words.set(known, vectors.rarity(known))
            vectors.add(known, sum, from, to)
          } else if (size === 2 && half !== 'neighbour') words.set(unknownAt(run, at), unknown)
        }
      }
    }
    let square = 0
    for (const rarity of words.values()) square += rarity * rarity
    return { words, norm: Math.sqrt(square), vector: vectors && unit(sum, vectors.dims), subjects: named }
  }
}

/** The number of a pair that the table does not know: no word of it has one as large, or below 0. */
function unknownAt(run: string, at: number): number {
  return (run.charCodeAt(at) << 16) | run.charCodeAt(at + 1)
}

/** Makes either half of a vector of length 1, or 0 where it is empty. */
function unit(vector: Float64Array, [first]: [number, number]): Float64Array {
  for (const half of [vector.subarray(0, first), vector.subarray(first)]) {
    let square = 0
    for (const value of half) square += value * value
    const length = Math.sqrt(square)
    if (length > 0) for (let at = 0; at < half.length; at++) half[at] = (half[at] ?? 0) / length
  }
  return vector
}
