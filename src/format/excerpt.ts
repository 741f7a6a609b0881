import type { Location } from '../problem/place.ts'
import { shown } from '../say/shown.ts'
import { displayWidth } from './display-width.ts'
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
  const ahead = characters(head.trimStart())
  const behind = place.length < marked.length ? [] : characters(rest.slice(length).trimEnd())
  const room = widest - displayWidth(place.join(''))
  // Half of the room for each side; what one side leaves over, the other may have.
  const right = cutTo(behind, Math.max(room / 2, room - displayWidth(ahead.join(''))))
  const left = cutTo(ahead.reverse(), room - displayWidth(right.join(''))).reverse()
  const opening = left.length < ahead.length ? '…' : ''
  const closing = place.length < marked.length || right.length < behind.length ? '…' : ''
  const [lead, words, rear] = apart(masked([...left, ...place, ...right].join('')), left.join(''), place.join(''))
  const [before, after] = [opening + lead, rear + closing]
  return { line: before + words + after, before, words, after }
}

/** Cuts a line where the parts it was made of met; masking keeps the length. */
function apart(line: string, left: string, place: string): [string, string, string] {
  const [from, to] = [left.length, left.length + place.length]
  return [line.slice(0, from), line.slice(from, to), line.slice(to)]
}

/** Nothing that has to be shown in another way. */
const plain = /^[^\s\p{C}]*$/u

/** Whole characters as they are shown, each of a known width: a tab would move what follows. */
function characters(text: string): string[] {
  if (plain.test(text)) return Array.from(text)
  return Array.from(text, (character) => (/\s/u.test(character) && character !== '　' ? ' ' : shown(character)))
}

function cutTo(all: string[], width: number): string[] {
  const taken: string[] = []
  let left = width
  for (const character of all) {
    left -= displayWidth(character)
    if (left < 0) break
    taken.push(character)
  }
  return taken
}
