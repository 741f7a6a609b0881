import type { Body } from '../body.ts'
import { sentenceValue } from '../parts/sentences.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'

const third = /^(?:再次|复次)[，是]/u
const last = /^最后[，是]/u
/** May as well go on about the same. */
const meanwhile = /^(?:与此)?同时，/u

/**
 * The items of a list, each by its sentences, parted where what stands before 最后， holds more than one: 再次，…。同时，…偏少。
 * 此外，…偏弱。最后，…. There is hardly a word for the fourth, so that those go on with the list.
 */
export function partedInOrder(body: Body, items: number[][], { adds, lack }: ShortcomingPatterns): number[][] {
  return items.flatMap((item, index) => {
    const [first = -1, ...rest] = item
    const next = items[index + 1]?.[0]
    if (next === undefined || !last.test(sentenceValue(body, next)) || !third.test(sentenceValue(body, first)))
      return [item]
    const added = rest.filter((at) => adds.test(sentenceValue(body, at)))
    const lacking = added.some((at) => lack.test(sentenceValue(body, at)))
    if (!lacking || added.every((at) => meanwhile.test(sentenceValue(body, at)))) return [item]
    const starts = [first, ...added]
    return starts.map((from, part) => item.filter((at) => at >= from && at < (starts[part + 1] ?? Infinity)))
  })
}
