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
  const lacking = new Set(sentences.filter((at) => lack.test(sentenceValue(body, at))))
  const most = (some: number[]): number[] => {
    const count = some.filter((at) => lacking.has(at)).length
    return count >= fewest && count * 2 > some.length ? some : []
  }
  const opening = sentences.filter((at) => {
    const { start, title, item } = sentenceAt(body, at)
    return start === 0 && !title && item === null
  })
  const alike = groupBy(opening, (at) => sentenceValue(body, at).slice(0, 2))
  const from = opening.findIndex((at) => lacking.has(at))
  const to = opening.findLastIndex((at) => lacking.has(at))
  const between = opening.slice(Math.max(0, from), to + 1).filter((at) => !intention.test(sentenceValue(body, at)))
  return new Set([
    ...most(sentences.filter((at) => field.test(sentenceValue(body, at)))),
    ...[...alike.values()].flatMap(most),
    ...most(between),
  ])
}
