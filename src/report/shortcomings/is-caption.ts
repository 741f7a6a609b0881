import type { Body } from '../body.ts'
import { sentenceAt } from '../links.ts'
import { sentenceValue } from '../parts/sentences.ts'

/** A longer sentence tells more than what is lacking. */
const longest = 24

/** Whether a sentence opens its paragraph and says in a few words what is lacking: 小作坊监管有盲区。全区218家小作坊…难以发现。 */
export function isCaption(body: Body, at: number): boolean {
  return at >= 0 && sentenceAt(body, at).start === 0 && isShort(sentenceValue(body, at))
}

/**
 * Whether an item of one short sentence opens a paragraph that the next item goes on with: 一句是，几本账各记各的。同一件事要录三遍。
 * They may well be one.
 */
export function mayBeOne(body: Body, item: number[], next?: number[]): boolean {
  return goesOn(body, item, next) && sentenceValue(body, item[0] ?? -1).length <= longest
}

/** Whether an item of one sentence opens a paragraph that the next item goes on with. */
export function goesOn(body: Body, [at = -1, more]: number[], next: number[] = []): boolean {
  if (at < 0 || more !== undefined || next[0] !== at + 1) return false
  const { start, block } = sentenceAt(body, at)
  return start === 0 && sentenceAt(body, at + 1).block === block
}

/** Whether a sentence is a single clause of a few words, such as captions are. */
export function isShort(value: string): boolean {
  return value.length <= longest && !/[，；]/u.test(value)
}
