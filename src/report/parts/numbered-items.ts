import { allMatches } from '../text/all-matches.ts'
import type { ItemMark } from './item-mark.ts'
import { readInteger } from '../text/numerals.ts'

const mark =
  /(?<=^|[。；：，！？])(?:(\d{1,2})[、.](?!\d)|（(\d{1,2})）[、.]?|(\d{1,2})）|(?<=[。；：])（([一二三四五六七八九十]{1,2})）|(?<=[。；：])([一二三四五六七八九十]{1,2})、)(?=[\p{Script=Han}“《])/gu
/** Most texts have none. */
const hint = /\d[、.）]|[。；：](?:（二）|二、)/u
/** An item has at least as many characters, its mark among them. */
const shortest = 6

/**
 * The marks of a list that is numbered within its paragraph: 1、…；2、…, （1）…；（2）…, 1）…；2）…, and behind
 * what leads in to it （一）…；（二）… and 一、…；二、…, which open headings elsewhere. The numbers are those of one form, from 1 on and without a gap, at least two; lists inside its items have another form and are left out.
 * `after`: the number of the heading that the text stands behind, which the list may go on from.
 */
export function numberedMarks(text: string, after = 0): ItemMark[] {
  if (!hint.test(text)) return []
  const marks: ItemMark[] = []
  let form = 0
  for (const match of allMatches(text, mark)) {
    const own = [1, 2, 3, 4, 5].find((group) => match[group] !== undefined) ?? 0
    const number = readInteger(match[own] ?? '') ?? 0
    const last = marks.at(-1)
    if (last && own !== form) continue
    const due = last
      ? number === last.number + 1 && match.index - last.start >= shortest
      : number === 1 || number === after + 1
    if (!due) continue
    form = own
    marks.push({ start: match.index, end: match.index + match[0].length, number })
  }
  return marks.length > 1 || (marks[0]?.number ?? 0) > 1 ? marks : []
}

const opening =
  /^(?:(\d{1,2})[、.](?!\d)|（(\d{1,2}|[一二三四五六七八九十]{1,2})）[、.]?|(\d{1,2})）|([一二三四五六七八九十]{1,2})、)/u

/** The number that opens an item of such a list; null where there is none. */
export function openingNumber(item: string): ItemMark | null {
  const match = opening.exec(item)
  return (
    match && {
      start: 0,
      end: match[0].length,
      number: readInteger(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '') ?? 0,
    }
  )
}
