import type { Body } from '../body.ts'
import { groupBy } from '../group.ts'
import { sentenceAt } from '../links.ts'
import { sentenceValue } from '../parts/sentences.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'

/** Fewer show no custom. */
const fewest = 3

/**
 * The sentences that each open with a field (从决策看，…。从监管看，…。), and the paragraphs that open alike (有的部门…。 // 有的领域…。) or
 * stand between others that say what is lacking, where most of them do in known words.
 */
export function alikeIn(body: Body, sentences: number[], { field, lack, intention }: ShortcomingPatterns): Set<number> {
  const says = (at: number, words: RegExp): boolean => words.test(sentenceValue(body, at))
  const most = (some: number[]): number[] => {
    const lacking = some.filter((at) => says(at, lack)).length
    return lacking >= fewest && lacking * 2 > some.length ? some : []
  }
  const opening = sentences.filter((at) => {
    const { start, title, item } = sentenceAt(body, at)
    return start === 0 && !title && item === null
  })
  const alike = groupBy(opening, (at) => sentenceValue(body, at).slice(0, 2))
  const lacking = opening.filter((at) => says(at, lack))
  const [first = Infinity, last = -1] = [lacking[0], lacking.at(-1)]
  const between = opening.filter((at) => at >= first && at <= last && !says(at, intention))
  return new Set([
    ...most(sentences.filter((at) => says(at, field))),
    ...[...alike.values()].flatMap(most),
    ...most(between),
  ])
}
