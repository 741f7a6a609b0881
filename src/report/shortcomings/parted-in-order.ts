import type { Body } from '../body.ts'
import { sentenceValue } from '../parts/sentences.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'

const third = /^(?:再次|复次)[，是]/u
const last = /^最后[，是]/u
/** May as well go on about the same. */
const meanwhile = /^(?:与此)?同时，/u

/**
 * The items of a list, each by its sentences, parted where what stands before 最后，, or at the end of the list, holds more
 * than one: 再次，…。同时，…偏少。此外，…偏弱。最后，…. There is hardly a word for the fourth, so that those go on with the list.
 */
export function partedInOrder(body: Body, items: number[][], { adds, lack }: ShortcomingPatterns): number[][] {
  return items.flatMap((item, index) => {
    const [first = -1, ...rest] = item
    const next = items[index + 1]?.[0]
    const isEnd = next === undefined || last.test(sentenceValue(body, next))
    if (!isEnd || !third.test(sentenceValue(body, first))) return [item]
    const opening = rest.filter((at) => adds.test(sentenceValue(body, at)))
    const lacking = opening.filter((at) => lack.test(sentenceValue(body, at)))
    const sure = lacking.filter((at) => !meanwhile.test(sentenceValue(body, at))).length
    // One alone at the end may be a detail.
    if (next === undefined ? sure < 2 : lacking.length === 0) return [item]
    if (opening.every((at) => meanwhile.test(sentenceValue(body, at)))) return [item]
    // At the end, what admits nothing may only add to the last.
    const starts = [first, ...(next === undefined ? lacking : opening)]
    return starts.map((from, part) => item.filter((at) => at >= from && at < (starts[part + 1] ?? Infinity)))
  })
}
