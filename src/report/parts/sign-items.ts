import { allMatches } from '../text/all-matches.ts'
import type { ItemMark } from './item-mark.ts'

const sign = /(?<=^|[。；：])(—{1,2}|[●◆◇※■▪▶►★•])(?=[\p{Script=Han}“《]|(?<=——)\d)/gu
const opening = /^(?:—{1,2}|[●◆◇※■▪▶►★•])(?=[\p{Script=Han}“《]|(?<=——)\d)/u
/** Most texts have none. */
const hint = /[—●◆◇※■▪▶►★•]/u
/** An item has at least as many characters, its mark among them. */
const shortest = 6

/**
 * The marks of a list whose items open with one sign: ——…。——…。 At least two within a paragraph; a dash that opens it is
 * that of an item whose list goes on in the next.
 */
export function signMarks(text: string): ItemMark[] {
  if (!hint.test(text)) return []
  const marks: ItemMark[] = []
  let form = ''
  for (const { index, 0: own } of allMatches(text, sign)) {
    const last = marks.at(-1)
    if (last && (own !== form || index - last.start < shortest)) continue
    form = own
    marks.push({ start: index, end: index + own.length, number: marks.length + 1 })
  }
  return marks.length > 1 || marks[0]?.start === 0 ? marks : []
}

/** The sign that opens an item of such a list; null where there is none. */
export function openingSign(item: string): ItemMark | null {
  const match = opening.exec(item)
  return match && { start: 0, end: match[0].length, number: 1 }
}
