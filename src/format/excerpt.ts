import type { Place } from '../report/types.ts'
import { displayWidth } from './display-width.ts'

/** A line of the source, cut to fit, and the marks to be set below it. */
export interface Excerpt {
  line: string
  carets: string
}

const widest = 60
// More characters than could be shown on one side of the place, so that a line of any length costs the same.
const reach = 80

/** The source around a place; of a place over several lines, the first. */
export function excerptOf(text: string, { start, end }: Place): Excerpt {
  const head = text.slice(Math.max(start.offset - start.column + 1, start.offset - reach), start.offset)
  const [rest = ''] = text.slice(start.offset, start.offset + 2 * reach).split(/[\r\n]/, 1)
  const marked = characters(rest.slice(0, Math.min(end.offset - start.offset, reach)))
  const place = cutTo(marked, widest)
  const before = characters(head.trimStart())
  const after = place.length < marked.length ? [] : characters(rest.slice(marked.join('').length).trimEnd())
  const room = widest - displayWidth(place.join(''))
  // Half of the room for each side; what one side leaves over, the other may have.
  const right = cutTo(after, Math.max(room / 2, room - displayWidth(before.join(''))))
  const left = cutTo(before.reverse(), room - displayWidth(right.join(''))).reverse()
  const opening = left.length < before.length ? '…' : ''
  const closing = place.length < marked.length || right.length < after.length ? '…' : ''
  return {
    line: opening + masked([...left, ...place, ...right].join('')) + closing,
    carets: ' '.repeat(displayWidth(opening + left.join(''))) + '^'.repeat(Math.max(1, displayWidth(place.join('')))),
  }
}

/**
 * Numbers that may be a person's (identity card, bank card, mobile phone) are shown in part only, at equal width:
 * an output may be kept or passed on where the draft may not.
 */
function masked(line: string): string {
  return line.replaceAll(/(?<![\d.])\d(?:[ -]?[\dXx]){9,24}(?!\d)/gu, (number) =>
    number.replaceAll(/[\dXx]/gu, (digit, at: number) => (at < 3 || at >= number.length - 2 ? digit : '*')),
  )
}

/** Whole characters, each of a known width: a tab or control character would move what follows, or the cursor. */
function characters(text: string): string[] {
  return Array.from(text, (character) => (/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(character) ? ' ' : character))
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
