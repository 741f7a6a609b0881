import type { Body, JudgedBody } from '../body.ts'
import { carriedSentences } from './carried-sentences.ts'
import { clausesOf } from './clauses-of.ts'
import { headsOnly } from './heads-only.ts'
import { measuresInTables } from './measures-in-tables.ts'
import { openingMark } from '../parts/items.ts'
import { blockOf, headingAt, headingOf, sentenceAt } from '../links.ts'
import { partKeys, partsAbove, partsNearest } from '../parts/parts.ts'
import { isOfNote } from '../parts/sections.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'
import { itemKey, sentenceText, sentenceValue } from '../parts/sentences.ts'
import type { Sentence } from '../types.ts'
import type { Planned } from './planned.ts'

/** No plan has so many sentences; comparing more of them with every shortcoming would take for ever. */
const most = 2000
/** A sentence up to this long that others follow names what they do: 加强队伍建设。 */
const captionLength = 24

/**
 * The measures of the plan, and those the shortcomings part names apart from its items (`listed`). What only names
 * the measures that follow it (a title, 抓好以下工作：) is none.
 */
export function measuresOf(body: JudgedBody, listed: Set<number>, patterns: ShortcomingPatterns): Planned[] {
  const carried = carriedSentences(body)
  const promised: number[] = []
  for (const at of body.sentences.keys())
    if (promised.length < most && !listed.has(at) && !isOfNote(body, at) && isPromised(body, at, { patterns, carried }))
      promised.push(at)
  let captions: Caption[] = []
  const inProse = promised.flatMap((at, index) => {
    const sentence = sentenceAt(body, at)
    captions = captions.filter((one) => standsUnder(body, at, { caption: one.sentence, patterns }))
    const caption = captions
      .map(({ value }) => value)
      .join('')
      .slice(0, 200)
    if (names(body, at, { next: promised[index + 1], patterns })) {
      captions.push({ sentence, value: sentenceValue(body, at) })
      if (!tellsToo(body, at, patterns)) return []
    }
    const item = itemKey(body, at)
    return clausesOf(sentenceText(body, at), sentence.item !== null).map((text) => ({
      measure: { text, caption },
      item,
    }))
  })
  return [...inProse, ...measuresInTables(body, patterns).slice(0, most)]
}

/** Whether a sentence says concretely what will be done: neither a wish (仍需加强) nor one promise for all. */
export function isConcretePromise(value: string, { intention, wish, blanket, act }: ShortcomingPatterns): boolean {
  const intended = intention.exec(value)
  if (!intended || !act.test(value) || blanket.test(value)) return false
  // 三天才能到账，目前已与银行签订协议: a wish before it is none of what will be done.
  const own = value.slice(intended.index)
  return !wish.test(value) || (!wish.test(own) && act.test(own))
}

interface Caption {
  sentence: Sentence
  value: string
}

/** Whether a sentence only names what the next one says will be done. */
function names(
  body: JudgedBody,
  at: number,
  { next, patterns }: { next: number | undefined; patterns: ShortcomingPatterns },
): boolean {
  const sentence = sentenceAt(body, at)
  const value = sentenceValue(body, at)
  if (value.endsWith('：') || (sentence.title && headsOnly(body, sentence, patterns))) return true
  const short = value.length <= captionLength && !/[，；]/u.test(value)
  if (next !== at + 1 || !(short || sentence.title)) return false
  return standsUnder(body, next, { caption: sentence, patterns })
}

/** Whether a title that runs on says itself what will be done: （一）在登记上，对积压件逐宗补正，6月底前清零。推行…. */
function tellsToo(body: Body, at: number, { act, wish }: ShortcomingPatterns): boolean {
  const sentence = sentenceAt(body, at)
  const { title, block, end } = sentence
  const value = sentenceValue(body, at)
  if (!title || value.length <= captionLength || body.sentences.at(at + 1)?.block !== block) return false
  // A long title that a comma ends is the first clause of a sentence that goes on.
  const goesOn = blockOf(body, sentence).text.value.charAt(end) === '，'
  return (goesOn || value.split('，').length > 2) && act.test(value) && !wish.test(value)
}

/** Whether a sentence belongs to what an earlier one is the caption of: its section, its item, its paragraph. */
function standsUnder(
  body: JudgedBody,
  at: number,
  { caption, patterns }: { caption: Sentence; patterns: ShortcomingPatterns },
): boolean {
  const sentence = sentenceAt(body, at)
  const { block, item, title } = sentence
  if (caption.title) {
    const { heading } = blockOf(body, sentence)
    const number = headingOf(body, { heading })?.number
    // 1.…。2.…。 in one paragraph: the first stands beside the second, not above it.
    if (item !== null && openingMark(sentenceValue(body, at))?.number === (number ?? 0) + 1) return false
    return !title && heading === blockOf(body, caption).heading && !headsOnly(body, caption, patterns)
  }
  return block === caption.block && item === caption.item
}

/** Whether a sentence stands in the plan, carries it (`carried`), or promises something beside shortcomings. */
function isPromised(
  body: Body,
  at: number,
  { patterns, carried }: { patterns: ShortcomingPatterns; carried: Set<number> },
): boolean {
  const sentence = sentenceAt(body, at)
  const { heading } = blockOf(body, sentence)
  const named = partsNearest(body.outline, namingHeading(body, heading, patterns))
  if (named.includes(partKeys.plan) && !named.includes(partKeys.shortcomings)) return true
  if (partsAbove(body.outline, heading).includes(partKeys.shortcomings)) {
    const value = sentenceValue(body, at)
    if (patterns.wish.test(value)) return false
    if (isConcretePromise(value, patterns)) return true
    // 究其原因，编制偏少: 编制 is an act elsewhere.
    if (patterns.reasons.test(value.slice(0, 30))) return false
    if (sentence.item === null) return named.includes(partKeys.plan) && patterns.act.test(value)
    const opener = openerOf(body, at)
    if (patterns.reasons.test(opener)) return false
    return patterns.turn.test(opener) || patterns.act.test(value)
  }
  return carried.has(at)
}

/** The innermost of a heading and those above it that only names a part. */
function namingHeading(body: Body, heading: number | null, patterns: ShortcomingPatterns): number | null {
  let at = heading
  while (at !== null && !headsOnly(body, headingAt(body, at), patterns)) at = headingAt(body, at).parent
  return at
}

/** The beginning of the sentence that a list of items follows; of at most 100 sentences. */
function openerOf(body: Body, at: number): string {
  let before = at
  while (before >= 0 && before > at - 100 && sentenceAt(body, before).item !== null) before--
  return before < 0 ? '' : sentenceValue(body, before).slice(0, 30)
}
