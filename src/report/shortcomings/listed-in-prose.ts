import { alikeIn } from './alike-in.ts'
import { admittedIn, fieldBlocks, type Reading } from './admitted-in.ts'
import type { Body } from '../body.ts'
import { groupBy } from '../group.ts'
import { isCaption, isShort } from './is-caption.ts'
import { isHollow } from './is-hollow.ts'
import { openingMark, opensWish } from '../parts/items.ts'
import { clausesThat } from './lacking-clauses.ts'
import { sentenceAt } from '../links.ts'
import { partedInOrder } from './parted-in-order.ts'
import { itemKey, sentenceValue } from '../parts/sentences.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'
import type { Span } from '../text/spans.ts'

/** A listed deficiency. */
export interface Listed {
  /** Its sentences: indexes, in order. */
  sentences: number[]
  /** Where it is only a part of its first sentence: the range in the text of the block. */
  clause: Span | null
}

/**
 * What is listed in sentences of the shortcomings part: items of 一是…；二是…, each with its sentences, else the sentences
 * that say what is lacking, or their clauses parted by ；. What follows 原因 or 下一步 is neither. `joint`: the section
 * names the plan, too.
 */
export function listedInProse(body: Body, sentences: number[], patterns: ShortcomingPatterns, joint = false): Listed[] {
  const labelled = labelledItems(body, sentences, patterns)
  if (labelled.length > 0) return labelled
  const fields = fieldBlocks(body, sentences, patterns)
  const admitted = admittedIn(body, sentences, { fields, patterns })
  const inItems = admitted.filter((at) => sentenceAt(body, at).item !== null)
  // 一要…；二要… says what is to be done about what is told before it.
  const wished = wishedItems(body, inItems)
  const own = admitted.filter((at) => !wished.has(itemKey(body, at)))
  const told = own.some((at) => patterns.lack.test(sentenceValue(body, at))) ? own : admitted
  const listed = inItems.filter((at) => told === admitted || !wished.has(itemKey(body, at)))
  const items = groupBy(listed, (at) => itemKey(body, at))
  // Beside a plan, an item must say that something is lacking, or stand in a list that says so of itself.
  const opened = joint && opensList(body, (listed[0] ?? 0) - 1, patterns)
  const every = [...items.values()]
  const lacking = !joint || opened ? every : admitting(body, every, patterns)
  if (lacking.length > 0) {
    const parted = partedInOrder(body, lacking, patterns)
    const all = [...parted, ...addedParagraphs(body, told, lacking, patterns)]
    return all.sort(([a = 0], [b = 0]) => a - b).map((one) => ({ sentences: one, clause: null }))
  }
  return inRunningText(body, told, { fields, patterns })
}

/**
 * 不足1：…。 // 原因1：…。 // 措施1：…。 // 不足2：…: paragraphs that say of themselves what they tell, each item with its reason
 * and what is done about it; none where no such paragraph follows any.
 */
function labelledItems(
  body: Body,
  sentences: number[],
  { lackLabel, answerLabel, reasons }: ShortcomingPatterns,
): Listed[] {
  const items: Listed[] = []
  let follows = false
  let open = false
  for (const at of sentences) {
    const { block, start, item, title } = sentenceAt(body, at)
    const value = sentenceValue(body, at)
    const last = items.at(-1)
    if (start === 0 && item === null && !title) {
      const label = lackLabel.exec(value)?.[0].length ?? 0
      if (label > 0 && label < value.length) {
        items.push({ sentences: [at], clause: { start: label, end: value.length } })
        open = true
        continue
      }
      const own = answerLabel.test(value) || (reasons.test(value) && !ofAll.test(value))
      follows ||= own && last !== undefined && block === sentenceAt(body, last.sentences.at(-1) ?? -1).block + 1
      // What has no label is none of an item's.
      open = own
    }
    if (open) last?.sentences.push(at)
  }
  return follows && items.length > 1 ? items : []
}

/** 产生这些问题，…: tells of all of them. */
const ofAll = /^[^，。；：]{0,6}(?:这些|上述|以上|此类|前述)/u

/** 再次，…。 // 此外，…。 // 最后，…: paragraphs behind the first item that go on with its list without a number. */
function addedParagraphs(
  body: Body,
  told: number[],
  [[first = -1] = []]: number[][],
  { adds, lack }: ShortcomingPatterns,
): number[][] {
  const paragraphs = groupBy(
    told.filter((at) => at > first),
    (at) => String(sentenceAt(body, at).block),
  )
  return [...paragraphs.values()].filter(([at = -1]) => {
    const value = sentenceValue(body, at)
    return sentenceAt(body, at).item === null && adds.test(value) && lack.test(value)
  })
}

/**
 * The items that say in known words what is lacking, and, where most between the first and the last of them do, the others
 * between them that name no act: 3.监管“看得见管不着”。
 */
function admitting(body: Body, items: number[][], patterns: ShortcomingPatterns): number[][] {
  const { act, lack, intention } = patterns
  const valueOf = ([first = -1]: number[]): string => sentenceValue(body, first)
  const lacking = items.map((item) => lack.test(valueOf(item)))
  const [from, to] = [lacking.indexOf(true), lacking.lastIndexOf(true)]
  const between = lacking.slice(from, to + 1)
  const isList = between.length > 2 && between.filter(Boolean).length * 2 > between.length
  return items.filter((item, at) => {
    if (lacking[at] || !isList || at < from || at > to) return lacking[at]
    const value = valueOf(item)
    return !intention.test(value) && act.exec(value.slice(openingMark(value)?.end ?? 0))?.index !== 0
  })
}

/** The items that 一要, 二要 … open. */
function wishedItems(body: Body, sentences: number[]): Set<string> {
  const opened = sentences.filter((at) => opensWish(sentenceValue(body, at)))
  return new Set(opened.map((at) => itemKey(body, at)))
}

/** Each sentence that says what is lacking, with those after it that go on about it. */
function inRunningText(body: Body, admitted: number[], { fields, patterns }: Reading): Listed[] {
  const { lack, scant, detail } = patterns
  const listed: Listed[] = []
  const lacking = admitted.filter((at) => lack.test(sentenceValue(body, at))).length
  const alone = lacking === 1
  const captions = captionsIn(body, admitted, patterns)
  const alike = alikeIn(body, admitted, patterns)
  for (const at of admitted) {
    const value = sentenceValue(body, at)
    // 问：短板在哪里？ asks, and admits nothing.
    if (/[：？]$/u.test(value) || isHollow(value, patterns)) continue
    const last = listed.at(-1)
    // 离要求还有距离。章程多是照抄。…: the first of several stands right behind what announces them, in whatever words.
    const isFirst = listed.length === 0 && lacking >= several && isAnnounced(body, at, patterns) && !detail.test(value)
    const lacks = captions.has(at) || alike.has(at) || lack.test(value) || scant.test(value) || isFirst
    const goesOn = last?.sentences.at(-1) === at - 1 && sentenceAt(body, at).block === sentenceAt(body, at - 1).block
    const tellsOfCaption = captions.has(last?.sentences[0] ?? -1) && !isShort(value)
    const isDetail =
      tellsOfCaption || detail.test(value) || (/\d/u.test(value) && isCaption(body, last?.sentences[0] ?? -1))
    if (goesOn && (fields.has(sentenceAt(body, at).block) || isDetail || !lacks)) {
      // What stands behind 短板： is a clause, but the only one.
      if (last.clause === null || fields.has(sentenceAt(body, at).block)) last.sentences.push(at)
    } else if (lacks) {
      const { start } = sentenceAt(body, at)
      const announced = isAnnounced(body, at, patterns)
      const clauses = clausesThat(value, patterns, { alone, announced })
      // 问题一： is none of what is lacking.
      const label = start === 0 ? (patterns.lackLabel.exec(value)?.[0].length ?? 0) : 0
      const own = clauses.length === 0 && label > 0 ? [{ start: label, end: value.length }] : clauses
      const spans = own.map((one) => ({ start: start + one.start, end: start + one.end }))
      listed.push(...(spans.length > 0 ? spans : [null]).map((clause) => ({ sentences: [at], clause })))
    }
  }
  return listed
}

/** So many sentences that say what is lacking are a list. */
const several = 3

/** Whether the sentence before another, in its paragraph or right above it, only admits that something is lacking. */
function isAnnounced(body: Body, at: number, patterns: ShortcomingPatterns): boolean {
  if (at === 0 || sentenceAt(body, at).block > sentenceAt(body, at - 1).block + 1) return false
  return !sentenceAt(body, at - 1).title && isHollow(sentenceValue(body, at - 1), patterns)
}

/** The captions of paragraphs of which most say in their captions that something is lacking: 群众办事“腿短路长”。 among them, too. */
function captionsIn(body: Body, admitted: number[], { lack }: ShortcomingPatterns): Set<number> {
  const captions = admitted.filter(
    (at) => isCaption(body, at) && body.sentences.at(at + 1)?.block === sentenceAt(body, at).block,
  )
  const lacking = captions.filter((at) => lack.test(sentenceValue(body, at))).length
  // What leads them in is a paragraph, too.
  const opening = admitted.filter((at) => {
    const { start, title } = sentenceAt(body, at)
    return start === 0 && !title && !sentenceValue(body, at).endsWith('：')
  })
  // Where each paragraph has one, they are written alike: 村务会议走形式。 is what is lacking as much as 合同台账不清。
  const alike = captions.length >= fewestAlike && opening.every((at) => captions.includes(at))
  return new Set(lacking >= fewestLacking && (alike || lacking * 2 > captions.length) ? captions : [])
}

/** Fewer captions show no custom. */
const fewestLacking = 2
const fewestAlike = 4

/** Whether a sentence opens a list of deficiencies: 存在的不足：, 主要问题有：. */
export function opensList(body: Body, at: number, { lack }: ShortcomingPatterns): boolean {
  if (at < 0) return false
  const value = sentenceValue(body, at)
  return value.endsWith('：') && lack.test(value)
}
