import { opensItem } from './items.ts'
import type { Line } from './lines.ts'
import { readOrdinal } from './ordinal.ts'
import { joinTexts } from './text.ts'
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
  const wrapped = width !== null && !next.spaced && last.text.value.length >= width - 2
  const end = value.indexOf('。')
  const isFragment = end >= 1 && end <= fragment && value.length > end + 1
  const opensHeading = readOrdinal(open.value) !== null || last.marked || (open.lines.length === 1 && isHeading(last))
  // The heading is over at its first 。; what follows is body, cut like any other.
  if (opensHeading && !open.value.includes('。')) return (wrapped && !isHeading(last)) || isFragment
  if (isFragment) return true
  if (next.marked || isHeading(next)) return false
  return wrapped || open.lines.length > 1 || open.value.length >= cutAtLeast
}

function closed(value: string): boolean {
  return /[。！？；：…][”’」』）》】]*$/u.test(value)
}

/** The line length of text that was broken at a fixed width; null for text with one paragraph a line. */
function wrapWidth(lines: Line[]): number | null {
  const lengths = lines.map(({ text }) => text.value.length)
  const width = Math.max(0, ...lengths)
  if (lines.length < 10 || width > 60 || width < 15) return null
  const full = lengths.filter((length) => length >= width - 3).length
  return full / lines.length >= 0.35 ? width : null
}
