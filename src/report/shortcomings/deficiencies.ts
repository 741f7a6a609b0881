import type { JudgedBody } from '../body.ts'
import { groupBy } from '../group.ts'
import { openingMark } from '../parts/items.ts'
import { blockOf, headingAt, sentenceAt } from '../links.ts'
import type { Listed } from './listed.ts'
import { listedInProse, opensList } from './listed-in-prose.ts'
import { listedInTables } from './listed-in-tables.ts'
import { listedWithoutHeading } from './listed-without-heading.ts'
import { openedHeadings } from './opened-headings.ts'
import { partKeys, partsAbove } from '../parts/parts.ts'
import { headingsUnder, sentencesOfSection, sentencesUnder } from '../parts/sections.ts'
import { itemKey, sentenceValue } from '../parts/sentences.ts'
import type { ShortcomingPatterns } from './shortcoming-patterns.ts'
import type { ListedRow } from '../tables/listed-rows.ts'
import { sliceText } from '../text/text.ts'
import { isForAll, turnsAt } from './turns.ts'
import type { Heading, Text } from '../types.ts'

/** A listed deficiency, before anything is known of its remedy. */
export interface Deficiency {
  /** Its sentences: indexes, in order. */
  sentences: number[]
  /** What is said to be lacking: its first sentence. */
  subject: Text
  /** Of a row of a table, which has no sentences: what stands beside it. */
  row: ListedRow | null
}

/** One deficiency for each item at the outermost level of listing in the shortcomings part. */
export function deficienciesOf(body: JudgedBody, patterns: ShortcomingPatterns): Deficiency[] {
  const part = body.parts[partKeys.shortcomings]
  if (!part) return []
  const tops = part.headings.filter((index) => !isInsideShortcomings(body.outline, index))
  const inProse = (listed: Listed[]): Deficiency[] =>
    listed.map((one) => ({ sentences: one.sentences, subject: subjectOf(body, one, patterns), row: null }))
  if (part.headings.length === 0) return inProse(listedWithoutHeading(body, part, patterns))
  const inTables = listedInTables(body, patterns)
  return tops.flatMap((index) => {
    const listed = listedUnder(body, index, patterns)
    const rows = inTables.get(index) ?? []
    // A table beside a list sums it up; running text beside a table leads in to it.
    const isList = listed.some(({ sentences: [first] }) => {
      const { item, title } = first === undefined ? { item: null, title: false } : sentenceAt(body, first)
      return title || item !== null
    })
    return rows.length > 0 && !isList
      ? rows.map((row) => ({ sentences: [], subject: row.subject, row }))
      : inProse(listed)
  })
}

/** Whether a heading says no more than which part it is: 存在的不足, 原因分析; not 普法宣传存在短板. */
function namesPartOnly({ parts, title }: Heading, { naming }: ShortcomingPatterns): boolean {
  return parts.length > 0 && title.value.replaceAll(naming, '').replaceAll(/[\d，、：【】]/gu, '') === ''
}

function listedUnder(body: JudgedBody, index: number, patterns: ShortcomingPatterns): Listed[] {
  const joint = headingAt(body, index).parts.includes(partKeys.plan)
  const children = headingsUnder(body.outline, index)
  if (children.length === 0) return listedInProse(body, sentencesUnder(body, index), patterns, joint)
  const before = sentencesUnder(body, index)
  // 问：短板在哪里？ // 答：有三处。…: what is asked is none of what is lacking.
  if (children.every((at) => asking.test(headingAt(body, at).title.value))) {
    const told = children.flatMap((at) => sentencesOfSection(body, at)).filter((at) => !sentenceAt(body, at).title)
    return listedInProse(body, [...before, ...told], patterns, joint)
  }
  // 2025年，将做好以下工作：（一）…: what stands under that are measures.
  const turned = joint && isTurned(body, before, patterns)
  const ahead = turned ? listedInProse(body, before, patterns, joint) : []
  if (ahead.length > 0) return ahead
  const lists = opensList(body, before.at(-1) ?? -1, patterns) || mostLack(body, children, patterns)
  const own = joint && lists ? openedHeadings(body, children, patterns) : null
  const listed = children.flatMap((at) => {
    const child = headingAt(body, at)
    if (namesPartOnly(child, patterns))
      return child.parts.includes(partKeys.shortcomings) ? listedUnder(body, at, patterns) : []
    if (child.parts.some((key) => key !== partKeys.shortcomings)) return []
    if (joint && own?.has(at) !== true && !patterns.lack.test(child.title.value)) return []
    return numberedInside(body, at).map((sentences) => ({ sentences, clause: null }))
  })
  // Where sub-headings only name other parts, the shortcomings stand before them.
  return listed.length > 0
    ? withAdded(body, withoutPlan(body, listed, patterns), patterns)
    : listedInProse(body, before, patterns, joint)
}

const asking = /^问：/u

/** Whether most of some headings say that something is lacking: 应急预案“上下一般粗” among them does, too. */
function mostLack(body: JudgedBody, headings: number[], { lack }: ShortcomingPatterns): boolean {
  const lacking = headings.filter((at) => lack.test(headingAt(body, at).title.value)).length
  return lacking > 2 && lacking * 2 > headings.length
}

/** Paragraphs behind the last item that alone turn to what will be done (2026年，我局将：…) are about all of them. */
function withoutPlan(body: JudgedBody, listed: Listed[], patterns: ShortcomingPatterns): Listed[] {
  const turns = listed.map(({ sentences }) => turnIn(body, sentences, patterns))
  const at = turns.at(-1) ?? -1
  if (at < 1 || listed.length < 2) return listed
  const others = turns.slice(0, -1).some((turn) => turn > 0)
  if (others && !isForAll(body, listed.at(-1)?.sentences.at(at) ?? -1, patterns)) return listed
  return listed.map((one, index) =>
    index === listed.length - 1 ? { ...one, sentences: one.sentences.slice(0, at) } : one,
  )
}

/** 此外，还存在…；…: a paragraph behind the last item that goes on with the list is none of its details. */
function withAdded(body: JudgedBody, listed: Listed[], patterns: ShortcomingPatterns): Listed[] {
  const last = listed.at(-1)
  if (listed.length < 2 || last === undefined) return listed
  const from = last.sentences.findIndex((at, index) => {
    const { start, item, title } = sentenceAt(body, at)
    const value = sentenceValue(body, at)
    const opens = index > 0 && start === 0 && item === null && !title
    return opens && patterns.adds.test(value) && patterns.lack.test(value)
  })
  const added = from < 0 ? [] : listedInProse(body, last.sentences.slice(from), patterns)
  return added.length === 0
    ? listed
    : [...listed.slice(0, -1), { ...last, sentences: last.sentences.slice(0, from) }, ...added]
}

/** Where in an item a paragraph of its own turns to what will be done; -1 for nowhere. */
function turnIn(body: JudgedBody, sentences: number[], patterns: ShortcomingPatterns): number {
  const blocks = sentences.map((at) => sentenceAt(body, at).block)
  return sentences.findIndex((at, index) => {
    const { block, item, title } = sentenceAt(body, at)
    if (title || item !== null || blocks.indexOf(block) < index || block === blocks[0]) return false
    return turnsAt(body, at, patterns) || isForAll(body, at, patterns)
  })
}

/** The sentences of a section; those of each item where its heading is the first of a numbered list: 1.…。2.…。 */
function numberedInside(body: JudgedBody, index: number): number[][] {
  const sentences = sentencesOfSection(body, index)
  const { block, number } = headingAt(body, index)
  const next = sentences.find((at) => sentenceAt(body, at).item !== null)
  const mark =
    next === undefined || sentenceAt(body, next).block !== block ? null : openingMark(sentenceValue(body, next))
  if (number === null || mark?.number !== number + 1) return [sentences]
  return [...groupBy(sentences, (at) => itemKey(body, at)).values()]
}

/** Whether the last of some paragraphs turns to what will be done. */
function isTurned(body: JudgedBody, sentences: number[], patterns: ShortcomingPatterns): boolean {
  const last = sentences.at(-1)
  if (last === undefined) return false
  const { block } = sentenceAt(body, last)
  return sentences.some((at) => sentenceAt(body, at).block === block && turnsAt(body, at, patterns))
}

function isInsideShortcomings(outline: Heading[], index: number): boolean {
  return partsAbove(outline, headingAt({ outline }, index).parent).includes(partKeys.shortcomings)
}

/** The clause of its own, else the first sentence without the mark of its item. */
function subjectOf(
  body: JudgedBody,
  { sentences: [first = -1], clause }: Listed,
  { lackLabel }: ShortcomingPatterns,
): Text {
  const sentence = sentenceAt(body, first)
  const { start, end, item, title } = sentence
  const { text } = blockOf(body, sentence)
  if (clause) return sliceText(text, clause.start, clause.end)
  const mark = item === null ? null : openingMark(text.value.slice(start, end))
  const from = start + (mark?.end ?? 0)
  // （一）不足：违建拆后反弹: the label is none of what is lacking.
  const label = title ? (lackLabel.exec(text.value.slice(from, end))?.[0].length ?? 0) : 0
  return sliceText(text, from + label < end ? from + label : from, end)
}
