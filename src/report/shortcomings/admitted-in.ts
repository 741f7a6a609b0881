import type { Body } from '../body.ts'
import { isCaption, isShort } from './is-caption.ts'
import { openingMark } from '../parts/items.ts'
import { blockOf, sentenceAt } from '../links.ts'
import { itemKey, sentenceValue } from '../parts/sentences.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'
import { speaksOfOwnItem } from './speaks-of-own-item.ts'
import { openingSign } from '../parts/sign-items.ts'
import { turnsAt } from './turns.ts'

/** What sentences are judged by. */
export interface Reading {
  /** The paragraphs that are about one field each. */
  fields: Set<number>
  patterns: ShortcomingPatterns
}

/** Without those after a sentence that turns to reasons or to what will be done, but for one item only. */
export function admittedIn(body: Body, sentences: number[], { fields, patterns }: Reading): number[] {
  const followed = followedItems(body, sentences)
  let answered = false
  let turned: { block: number; list: boolean } | null = null
  return sentences.filter((at) => {
    const sentence = sentenceAt(body, at)
    if (turned && sentence.block !== turned.block && !(turned.list && sentence.item !== null)) turned = null
    if (turned) return false
    const value = sentenceValue(body, at)
    const turns = turnsAt(body, at, patterns) || opensAnswer(body, at, patterns)
    // 一是…。对此，将…；二是…。对此，将…: each is the item's own; so is that of the last item where another has one.
    const isOwn =
      isInside(body, at) &&
      (answered || followed.has(itemKey(body, at)) || (turns && speaksOfOwnItem(body, { at, sentences }, patterns)))
    if (turns && !value.endsWith('：') && (isOwn || (fields.has(sentence.block) && sentence.start > 0))) {
      answered = true
      return true
    }
    if (turns) turned = { block: sentence.block, list: /：$/u.test(blockOf(body, sentence).text.value) }
    return !turns
  })
}

/** 应对措施：…: a paragraph of its own that answers the one before it. */
function opensAnswer(body: Body, at: number, { answerLabel }: ShortcomingPatterns): boolean {
  const { start, item, title } = sentenceAt(body, at)
  return start === 0 && item === null && !title && answerLabel.test(sentenceValue(body, at))
}

/** The items after which their list goes on, in the same paragraph or a later one; a list may begin anew after them. */
function followedItems(body: Body, sentences: number[]): Set<string> {
  const followed = new Set<string>()
  let last = { key: '', number: 0, sign: false }
  for (const at of sentences) {
    const key = itemKey(body, at)
    if (key === last.key || sentenceAt(body, at).item === null) continue
    const value = sentenceValue(body, at)
    const sign = openingSign(value) !== null
    const number = openingMark(value)?.number ?? 0
    if (sign ? last.sign : number === last.number + 1) followed.add(last.key)
    last = { key, number, sign }
  }
  return followed
}

/** Whether a sentence belongs to an item, but does not open it. */
function isInside(body: Body, at: number): boolean {
  return at > 0 && sentenceAt(body, at).item !== null && itemKey(body, at) === itemKey(body, at - 1)
}

/** The paragraphs that are about one field each (普法宣传方面，…, 短板：…。症结：…, or 普法形式单一。 before what tells of it), where there are several. */
export function fieldBlocks(body: Body, sentences: number[], patterns: ShortcomingPatterns): Set<number> {
  const { field, lack, lackLabel } = patterns
  const opening = sentences.filter((at) => sentenceAt(body, at).start === 0 && lack.test(sentenceValue(body, at)))
  const blocksOf = (some: number[]): number[] => (some.length > 1 ? some.map((at) => sentenceAt(body, at).block) : [])
  const named = opening.filter((at) => field.test(sentenceValue(body, at)))
  const labelled = sentences.filter((at) => sentenceAt(body, at).start === 0 && lackLabel.test(sentenceValue(body, at)))
  const captioned = opening.filter((at) => isCaption(body, at) && tellsOfOne(body, at, patterns))
  return new Set([...blocksOf(named), ...blocksOf(captioned), ...blocksOf(labelled)])
}

/** Whether what follows a caption in its paragraph tells of it: sentences as short that say what is lacking stand beside it. */
function tellsOfOne(body: Body, caption: number, { lack }: ShortcomingPatterns): boolean {
  const { block } = sentenceAt(body, caption)
  let at = caption + 1
  for (; body.sentences.at(at)?.block === block; at++) {
    const value = sentenceValue(body, at)
    if (sentenceAt(body, at).item !== null || (isShort(value) && lack.test(value))) return false
  }
  return at > caption + 1
}
