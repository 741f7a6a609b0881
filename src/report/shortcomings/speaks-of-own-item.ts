import type { Body } from '../body.ts'
import { sentenceAt } from '../links.ts'
import { itemKey, sentenceValue } from '../parts/sentences.ts'
import { pairsIn } from '../text/pairs-in.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'

/** Speaks of what stands before it, be it one or all. */
const loosely = /^[对为]此，/u

/**
 * Whether a sentence that ends the paragraph of the last item says what is done about that item: 针对该问题，…, or 对此，… in
 * words that stand in this item and in no other.
 */
export function speaksOfOwnItem(
  body: Body,
  { at, sentences }: { at: number; sentences: number[] },
  { single }: Pick<ShortcomingPatterns, 'single'>,
): boolean {
  const value = sentenceValue(body, at)
  if (body.sentences.at(at + 1)?.block === sentenceAt(body, at).block) return false
  if (single.test(value)) return true
  if (!loosely.test(value)) return false
  const key = itemKey(body, at)
  const textOf = (own: boolean): string =>
    sentences
      .filter((one) => one < at && (itemKey(body, one) === key) === own)
      .map((one) => sentenceValue(body, one))
      .join('\n')
  const [own, others] = [textOf(true), textOf(false)]
  const pairs = pairsIn(value).filter((pair) => han.test(pair))
  return pairs.some((pair) => own.includes(pair)) && !pairs.some((pair) => others.includes(pair) && !own.includes(pair))
}

const han = /^\p{Script=Han}{2}$/u
