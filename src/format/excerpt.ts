import type { Location } from '../problem/place.ts'
import { shown } from '../say/shown.ts'
import { characterWidth, displayWidth } from './display-width.ts'
import { masked } from './masked.ts'

/** A line of the source, cut to fit, in which the place is known. */
export interface Excerpt {
  line: string
  /** What stands before the place, it itself, and what stands behind; together the line. */
  before: string
  words: string
  after: string
}

const widest = 60
// More characters than could be shown on one side of the place, so that a line of any length costs the same.
const reach = 80

/** The source around a place; of a place over several lines, the first. */
export function excerptOf(text: string, { start, end }: Location): Excerpt {
  const head = text.slice(Math.max(start.offset - start.column + 1, start.offset - reach), start.offset)
  const [rest = ''] = text.slice(start.offset, start.offset + 2 * reach).split(/[\r\n]/, 1)
  const length = Math.min(end.offset - start.offset, reach, rest.length)
  const marked = characters(rest.slice(0, length))
  const place = cutTo(marked, widest)
  const isWhole = place.count === marked.length
  const ahead = characters(head.trimStart())
  const behind = isWhole ? characters(rest.slice(length).trimEnd()) : ''
  const room = widest - place.width
  // Half of the room for each side; what one side leaves over, the other may have.
  const right = cutTo(behind, Math.max(room / 2, room - widthOf(ahead)))
  const left = cutTo(ahead, room - right.width, { fromEnd: true })
  const opening = left.count < ahead.length ? '…' : ''
  const closing = !isWhole || right.count < behind.length ? '…' : ''
  const [lead, words, rear] = apart(masked(left.text + place.text + right.text), left.text, place.text)
  const [before, after] = [opening + lead, rear + closing]
  return { line: before + words + after, before, words, after }
}

/** Cuts a line where the parts it was made of met; masking keeps the length. */
function apart(line: string, left: string, place: string): [string, string, string] {
  const [from, to] = [left.length, left.length + place.length]
  return [line.slice(0, from), line.slice(from, to), line.slice(to)]
}

/** Whole characters; a text of which each unit is one is that by itself. */
type Characters = string | string[]

/** Nothing that has to be shown in another way, and no halves of characters. */
const plain = /^[^\s\p{C}\u{10000}-\u{10ffff}]*$/u

/** Characters as they are shown, each of a known width: a tab would move what follows. */
function characters(text: string): Characters {
  if (plain.test(text)) return text
  return Array.from(text, (character) => (/\s/u.test(character) && character !== '　' ? ' ' : shown(character)))
}

/** The first characters, or the last ones, that take so many columns at most. */
function cutTo(
  all: Characters,
  most: number,
  { fromEnd = false } = {},
): { text: string; count: number; width: number } {
  let [count, width] = [0, 0]
  for (; count < all.length; count++) {
    const more = columnsOf(all[fromEnd ? all.length - 1 - count : count] ?? '')
    if (width + more > most) break
    width += more
  }
  const taken = fromEnd ? all.slice(all.length - count) : all.slice(0, count)
  return { text: typeof taken === 'string' ? taken : taken.join(''), count, width }
}

function widthOf(all: Characters): number {
  let width = 0
  for (let at = 0; at < all.length; at++) width += columnsOf(all[at] ?? '')
  return width
}

/** What is shown in another way is several characters. */
function columnsOf(shownAs: string): number {
  return shownAs.length === 1 ? characterWidth(shownAs) : displayWidth(shownAs)
}
