import { allMatches } from '../../report/text/all-matches.ts'
import { groupBy } from '../../report/group.ts'
import { wish } from '../../report/parts/items.ts'
import { blockOf } from '../../report/links.ts'
import { readNumeral } from '../../report/text/numerals.ts'
import type { Report } from '../../report/types.ts'

/** The mark of an item in running text: 一是, 二要, ①, （1） …, after punctuation or at the start of a paragraph. */
export interface ItemMark {
  block: number
  from: number
  to: number
  number: number
  /** What its number is written with: 是 behind it, ○ around it, （1） or （一） around it. */
  word: string
}

const signs = '①②③④⑤⑥⑦⑧⑨⑩'
const numerals = '〇一二三四五六七八九十'
const marks = [
  `(?<=^|[。；：，！？”）])(?<numeral>[一二三四五六七八九十]{1,2})(?<word>是|${wish})`,
  // 下降13.9%。② is a note, and so is ②。
  `(?<=^|[。；：，、])(?<sign>[${signs}])(?![。；，、）${signs}]|$)`,
  `(?<=[。；：])（(?:(?<inner>[1-9])|(?<own>[一二三四五六七八九十]))）(?=\\p{Script=Han})`,
]
const mark = new RegExp(marks.join('|'), 'gu')

/** How a mark of a list would be written with another number. */
export function markOf(number: number, word: string): string {
  if (word === '○') return signs.charAt(number - 1)
  if (word === '（1）') return `（${String(number)}）`
  return word === '（一）' ? `（${numerals.charAt(number)}）` : `${numerals.charAt(number)}${word}`
}

/** The marks of all items, paragraph by paragraph. What a note opens with is its own number. */
export function itemMarksOf({ blocks }: Report): ItemMark[] {
  return blocks.flatMap(({ text, note }, block) =>
    allMatches(text.value, mark).flatMap(({ index, 0: words, groups }): ItemMark[] => {
      const { number, word } = readMark(groups ?? {})
      const at = { block, from: index, to: index + words.length, word }
      return number === null || number < 1 || (note !== undefined && index === 0) ? [] : [{ ...at, number }]
    }),
  )
}

function readMark({ numeral, word = '', sign, inner, own }: Partial<Record<string, string>>): {
  number: number | null
  word: string
} {
  if (sign !== undefined) return { number: signs.indexOf(sign) + 1, word: '○' }
  if (inner !== undefined) return { number: Number(inner), word: '（1）' }
  return own === undefined ? { number: readNumeral(numeral ?? ''), word } : { number: readNumeral(own), word: '（一）' }
}

/** One list: its marks in order, counted on from 一是. */
export interface ItemList {
  marks: ItemMark[]
  /** It may have been closed too early or too late: another list was open when it began, or it is out of order. */
  doubtful: boolean
}

/** A mark that goes on from none that is open. */
export interface OddMark {
  mark: ItemMark
  /** The one before it. */
  before: ItemMark
}

/** The lists of a report and the marks that belong to none of them; those of signs and of words do not close each other. */
export function listsOf(report: Report, marks: ItemMark[]): { lists: ItemList[]; odd: OddMark[] } {
  const found = [...groupBy(marks, ({ word }) => (isSign(word) ? word : '')).values()].map((own) =>
    listsOfForm(report, own),
  )
  return { lists: found.flatMap(({ lists }) => lists), odd: found.flatMap(({ odd }) => odd) }
}

function isSign(word: string): boolean {
  return ['○', '（1）', '（一）'].includes(word)
}

/** Those of one form, nested or not. A heading closes what is open. */
function listsOfForm({ blocks }: Report, marks: ItemMark[]): { lists: ItemList[]; odd: OddMark[] } {
  const lists: ItemList[] = []
  const odd: OddMark[] = []
  let open: ItemList[] = []
  let heading: number | null | undefined
  for (const mark of marks) {
    const under = blockOf({ blocks }, mark).heading
    if (under !== heading) open = []
    heading = under
    if (mark.number === 1) {
      open = open.filter((list) => mayGoOn(list, mark)).slice(-3)
      const list = { marks: [mark], doubtful: open.length > 0 }
      lists.push(list)
      open.push(list)
      continue
    }
    const at = listOf(mark, open)
    const last = open.at(-1)
    const before = last?.marks.at(-1)
    open[at]?.marks.push(mark)
    if (at < 0 && last && before) {
      last.doubtful = true
      odd.push({ mark, before })
    }
    // Of a list that is out of order nothing more is said.
    open = open.slice(0, at + 1)
  }
  return { lists, odd }
}

/** The list that a mark goes on; one at the start of a paragraph rather one whose items are paragraphs. -1: none. */
function listOf(mark: ItemMark, open: ItemList[]): number {
  const isDue = ({ marks }: ItemList) => marks.at(-1)?.number === mark.number - 1 && marks.at(-1)?.word === mark.word
  const own = open.findLastIndex((list) => isDue(list) && mark.from === 0 && list.marks.at(-1)?.from === 0)
  return own >= 0 ? own : open.findLastIndex(isDue)
}

/** Whether a list may go on after one that begins here: in one paragraph, or where its items are paragraphs. */
function mayGoOn({ marks }: ItemList, { block, from }: ItemMark): boolean {
  return from > 0 && marks.some((mark) => mark.block === block || mark.from === 0)
}
