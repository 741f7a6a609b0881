import { itemMarks, opensItem } from './items.ts'
import type { Line } from './lines.ts'
import { readOrdinal } from './ordinal.ts'
import { joinTexts, placeOf } from './text.ts'
import type { Text } from './types.ts'

/** A paragraph or heading, put together again. */
export interface Joined {
  text: Text
  marked: boolean
  cuts: number[]
}

/** What a page break left of a heading on the next line is at most so long, ends with 。 and is followed by the body. */
const fragment = 5
/** A line shorter than this that is all of its block is complete: text is not cut so early. */
const cutAtLeast = 20

/** Joins what page breaks and line ends have cut; `isHeading` knows headings without ordinal. */
export function joinCuts(lines: Line[], isHeading: (line: Line) => boolean): Joined[] {
  const width = wrapWidth(lines)
  const joined: { lines: Line[]; value: string }[] = []
  for (const line of lines) {
    const open = joined.at(-1)
    if (open && goesOn(open, line, { width, isHeading })) {
      open.lines.push(line)
      open.value += line.text.value
    } else joined.push({ lines: [line], value: line.text.value })
  }
  return joined.map(({ lines: parts }) => ({
    text: joinTexts(parts.map(({ text }) => text)),
    marked: parts[0]?.marked ?? false,
    cuts: parts
      .slice(0, -1)
      .map((_, at) => parts.slice(0, at + 1).reduce((sum, { text }) => sum + text.value.length, 0)),
  }))
}

interface Context {
  width: number | null
  isHeading: (line: Line) => boolean
}

function goesOn(open: { lines: Line[]; value: string }, next: Line, { width, isHeading }: Context): boolean {
  const value = next.text.value
  const last = open.lines.at(-1)
  if (!last || closed(open.value) || readOrdinal(value) || opensItem(value)) return false
  const wrapped = width !== null && !next.spaced && !isIndented(next) && widthOf(last) >= width - 2
  const end = value.indexOf('。')
  const isFragment = end >= 1 && end <= fragment && value.length > end + 1
  const opensHeading = readOrdinal(open.value) !== null || last.marked || (open.lines.length === 1 && isHeading(last))
  // The heading is over at its first 。 or item; what follows is body, cut like any other.
  if (opensHeading && !open.value.includes('。') && itemMarks(open.value).length === 0) return wrapped || isFragment
  if (isFragment) return true
  if (wrapped) return true
  // Text recognised from pages marks lines at random; a heading does not end a sentence that is open.
  if (next.marked ? !value.endsWith('。') : isHeading(next)) return false
  return open.lines.length > 1 || open.value.length >= cutAtLeast
}

function closed(value: string): boolean {
  return /[。！？；：…][”’」』）》】]*$/u.test(value)
}

/**
 * The line length of text that was broken at a fixed width; null for text with one paragraph a line. Broken text has
 * many lines of full length, most of which end in the middle of a sentence.
 */
function wrapWidth(lines: Line[]): number | null {
  const width = Math.max(0, ...lines.map(widthOf))
  if (width > 60 || width < 15) return null
  const full = lines.filter((line) => widthOf(line) >= width - 3)
  const open = full.filter(({ text: { value } }) => !closed(value) && readOrdinal(value) === null)
  return full.length >= 8 && full.length / lines.length >= 0.35 && open.length / full.length >= 0.6 ? width : null
}

/** With its indentation. */
function widthOf({ text }: Line): number {
  return placeOf(text).end.column - 1
}

function isIndented({ text }: Line): boolean {
  return placeOf(text).start.column > 1
}
