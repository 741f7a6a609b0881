import type { Body } from '../body.ts'
import { sentenceAt } from '../links.ts'
import { sentenceValue } from '../parts/sentences.ts'

/** A longer sentence tells more than what is lacking. */
const longest = 24

/** Whether a sentence opens its paragraph and says in a few words what is lacking: 小作坊监管有盲区。全区218家小作坊…难以发现。 */
export function isCaption(body: Body, at: number): boolean {
  return at >= 0 && sentenceAt(body, at).start === 0 && isShort(sentenceValue(body, at))
}

/** Whether a sentence is a single clause of a few words, such as captions are. */
export function isShort(value: string): boolean {
  return value.length <= longest && !/[，；]/u.test(value)
}
