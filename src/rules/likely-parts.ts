import { makePartReader } from '../report/parts/part-names.ts'
import type { Vocabulary } from '../report/vocabulary.ts'

/** The keys of parts that a word that is none may mean: of those whose headings it could be (下一步计划), else of all. */
export function likelyParts(word: string, vocabulary: Vocabulary): string[] {
  const named = makePartReader(vocabulary, null)(word)
  return named.length > 0 ? named : Object.keys(vocabulary.parts)
}
