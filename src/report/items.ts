import { allMatches } from './all-matches.ts'
import { numberedMarks, openingNumber } from './numbered-items.ts'
import { readNumeral } from './numerals.ts'

/** Where a list item inside a paragraph opens: `一是…；二是…`, `首先，…。其次，…`, `1、…；2、…`. */
export interface ItemMark {
  start: number
  /** Where its content begins. */
  end: number
  number: number
}

const mark =
  /(?:([一二三四五六七八九十]{1,2})是|其([一二三四五])(?:是|，|：)|第([一二三四五六七八九])，|([①②③④⑤⑥⑦⑧⑨])|(首先|其次|再次|复次|最后)，)/gu
/** The fifth of 首先、其次、再次、复次、最后 goes on from whatever was before it. */
const inWords = ['首先', '其次', '再次', '复次']
/** After these, 一是 is no mark: 统一是, 之一是. */
const glued = /[之统专唯单同另万第其这那某任]$/u
const closes = /(?:^|[。；：，、！？”）])$/u
const opens = /^$|[。；：！？]$/u

/** The marks of the items in a folded text, in order: words, else numbers (`after`: see there). */
export function itemMarks(text: string, after = 0): ItemMark[] {
  const marks = wordMarks(text)
  return marks.length > 0 ? marks : numberedMarks(text, after)
}

/** The mark that opens an item, which is known to be one; null where it has none. */
export function openingMark(item: string): ItemMark | null {
  const first = wordMarks(item.slice(0, 6))[0]
  return first?.start === 0 ? first : openingNumber(item)
}

/** A number that does not go on from the one before is no mark. */
function wordMarks(text: string): ItemMark[] {
  const marks: ItemMark[] = []
  for (const match of allMatches(text, mark)) {
    const number = numberOf(match) || (marks.at(-1)?.number ?? 0) + 1
    const before = text.slice(Math.max(0, match.index - 1), match.index)
    const free = closes.test(before)
    if (!free && glued.test(before)) continue
    const goesOn = marks.at(-1)?.number === number - 1
    // 全省第一， is a rank.
    if (!free && match[3]) continue
    // So are words of order anywhere but at the head of a sentence, and 最后 in other texts than lists.
    if (match[5] && !opens.test(before)) continue
    if (match[5] && number !== 1 && !goesOn && match.index > 0) continue
    if (match[5] === '最后' && number === 1 && match.index > 0) continue
    // Without punctuation before it, only a number that is due counts: 实施方案三是
    if (number !== 1 && !goesOn && !(free && marks.length === 0)) continue
    if (number === 1 && !free && marks.length > 0) continue
    marks.push({ start: match.index, end: match.index + match[0].length, number })
  }
  return marks
}

/** What such a mark can begin with. */
const opening = /^[一二三四五六七八九十其第①②③④⑤⑥⑦⑧⑨]/u

/** Whether a text opens with such a mark. */
export function opensItem(text: string): boolean {
  return opening.test(text) && wordMarks(text.slice(0, 6))[0]?.start === 0
}

/** 0 for 最后. */
function numberOf(match: RegExpExecArray): number {
  if (match[5]) return inWords.indexOf(match[5]) + 1
  if (match[4]) return '①②③④⑤⑥⑦⑧⑨'.indexOf(match[4]) + 1
  return readNumeral(match[1] ?? match[2] ?? match[3] ?? '') ?? 0
}
