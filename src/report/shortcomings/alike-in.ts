import type { Body } from '../body.ts'
import { sentenceValue } from '../parts/sentences.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'

/** Fewer show no custom. */
const fewest = 3

/** The sentences that each open with a field (从决策看，…。从监管看，…。), if most of them say in known words what is lacking. */
export function alikeIn(body: Body, sentences: number[], { field, lack }: ShortcomingPatterns): Set<number> {
  const named = sentences.filter((at) => field.test(sentenceValue(body, at)))
  const lacking = named.filter((at) => lack.test(sentenceValue(body, at))).length
  return new Set(lacking >= fewest && lacking * 2 > named.length ? named : [])
}
