import { allMatches } from '../text/all-matches.ts'
import { numberedMarks, openingNumber } from './numbered-items.ts'
import { readNumeral } from '../text/numerals.ts'
import { openingSign, signMarks } from './sign-items.ts'
import type { ItemMark } from './item-mark.ts'

/** 一要, 二要 say what is to be done; 二要素, 一要求 and the like do not. */
export const wish = '要(?!求(?![真实精新效])|素(?!质|养)|务(?!实)|件|点(?!面|对点)|旨|害|闻|职|义|诀)'

const mark = new RegExp(
  `(?:([一二三四五六七八九十]{1,2})(?:是|(${wish}))|其([一二三四五六七八九])(?:是|，|：)|第([一二三四五六七八九])(?:(?:[处点条]|个(?:方面|问题|短板|不足|差距|薄弱环节))?，|、(?![第一二三四五六七八九]))|([①②③④⑤⑥⑦⑧⑨])|(首先|其次|再次|复次|最后)(?:，|是|要(?!求)))`,
  'gu',
)
/** The fifth of 首先、其次、再次、复次、最后 goes on from whatever was before it. */
const inWords = ['首先', '其次', '再次', '复次']
/** After these, 一是 is no mark: 统一是, 之一是. */
const glued = /[之统专唯单同另万第其这那某任]$/u
const closes = /(?:^|[。；：，、！？”）])$/u
const opens = /^$|[。；：！？]$/u

/** The marks of the items in a folded text, in order: words, else numbers (`after`: see there), else signs. */
export function itemMarks(text: string, after = 0): ItemMark[] {
  const marks = wordMarks(text)
  if (marks.length > 0) return marks
  const numbered = numberedMarks(text, after)
  return numbered.length > 0 ? numbered : signMarks(text)
}

/** The mark that opens an item, which is known to be one; null where it has none. */
export function openingMark(item: string): ItemMark | null {
  const first = wordMarks(item.slice(0, 6))[0]
  return first?.start === 0 ? first : (openingNumber(item) ?? openingSign(item))
}

/** Whether an item says what is to be done: 一要, 二要. */
export function opensWish(item: string): boolean {
  return wished.test(item)
}

const wished = new RegExp(`^[一二三四五六七八九十]{1,2}${wish}`, 'u')

/** A number that does not go on from the one before is no mark. */
function wordMarks(text: string): ItemMark[] {
  const marks: ItemMark[] = []
  let list: { form: Form; first: RegExpExecArray } | null = null
  const inside = new Set<Form>()
  for (const match of allMatches(text, mark)) {
    const own = formOf(match)
    if (inside.has(own)) continue
    // 下降13.9%②。 has a note.
    if (own === 'circled' && /^(?:$|[。；，、）])/u.test(text.charAt(match.index + 1))) continue
    const number = numberOf(match) || (marks.at(-1)?.number ?? 0) + 1
    const before = text.slice(Math.max(0, match.index - 1), match.index)
    const free = closes.test(before)
    if (!free && glued.test(before)) continue
    const goesOn = marks.at(-1)?.number === number - 1
    // 全省第一， is a rank.
    if (!free && (own === 'ordinal' || (own === 'wish' && number !== 1))) continue
    // So are words of order anywhere but at the head of a sentence, and 最后 in other texts than lists.
    if (own === 'order' && !opens.test(before)) continue
    if (own === 'order' && number !== 1 && !goesOn && match.index > 0) continue
    if (match[6] === '最后' && number === 1 && match.index > 0) continue
    // Without punctuation before it, only a number that is due counts: 实施方案三是
    if (number !== 1 && !goesOn && !(free && marks.length === 0)) continue
    if (number === 1 && !free && marks.length > 0) continue
    if (number === 1 && match.index > 0 && isUnsure(match) && !goesOnIn(text, match)) continue
    // A list inside an item has another form.
    if (number === 1 && list && list.form !== own && (marks.length > 1 || goesOnIn(text, list.first))) {
      inside.add(own)
      continue
    }
    if (number === 1 || list === null) list = { form: own, first: match }
    marks.push({ start: match.index, end: match.index + match[0].length, number })
  }
  return marks
}

type Form = 'plain' | 'wish' | 'its' | 'ordinal' | 'circled' | 'order'

function formOf(match: RegExpExecArray): Form {
  if (match[1]) return match[2] ? 'wish' : 'plain'
  return match[3] ? 'its' : match[4] ? 'ordinal' : match[5] ? 'circled' : 'order'
}

/** Whether a mark may be other words, too, where no second one follows: 一要, 第一、, 首先是. */
function isUnsure({ 0: words }: RegExpExecArray): boolean {
  return words.endsWith('要') || words.endsWith('、') || words === '首先是'
}

/** Whether the second item follows the first in the same words; after 首先是, in any of that form. */
function goesOnIn(text: string, { 0: words, index }: RegExpExecArray): boolean {
  const from = index + words.length + shortest
  if (words === '首先是') return /[。；：，、！？”）]其次[，是]/u.test(text.slice(from - 1))
  const second = words.replace('一', '二').replace('①', '②').replace('首先', '其次')
  const at = text.indexOf(second, from)
  return at > 0 && closes.test(text.charAt(at - 1))
}

/** The first item of a list that may be none has at least so many characters. */
const shortest = 3

/** What such a mark can begin with. */
const opening = /^[一二三四五六七八九十其第①②③④⑤⑥⑦⑧⑨]/u

/** Whether a text opens with such a mark. */
export function opensItem(text: string): boolean {
  return opening.test(text) && wordMarks(text.slice(0, 6))[0]?.start === 0
}

/** 0 for 最后. */
function numberOf(match: RegExpExecArray): number {
  if (match[6]) return inWords.indexOf(match[6]) + 1
  if (match[5]) return '①②③④⑤⑥⑦⑧⑨'.indexOf(match[5]) + 1
  return readNumeral(match[1] ?? match[3] ?? match[4] ?? '') ?? 0
}
