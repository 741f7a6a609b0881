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
/** Longer than any heading. */
const longest = 300
/** A line shorter than this that is all of its block is complete: text is not cut so early. */
const cutAtLeast = 20

/** Joins what page breaks and line ends have cut; `isHeading` knows headings without ordinal. */
export function joinCuts(lines: Line[], isHeading: (line: Line) => boolean): Joined[] {
  const width = wrapWidth(lines)
  const indents = lines.filter(isIndented).length >= 3
  const open: Open[] = []
  for (const line of lines) {
    const last = open.at(-1)
    if (last && goesOn(last, line, { width, indents, isHeading })) extend(last, line)
    else open.push(extend({ lines: [], cuts: [], length: 0, head: '', hasItem: null, tail: '', stopped: false }, line))
  }
  return open.map(({ lines: parts, cuts }) => ({
    text: joinTexts(parts.map(({ text }) => text)),
    marked: parts[0]?.marked ?? false,
    cuts,
  }))
}

/** A block that may still go on. Its text is kept only as far as is looked at, so that long blocks are not copied. */
interface Open {
  lines: Line[]
  cuts: number[]
  length: number
  /** Its first characters: longer than any heading. */
  head: string
  /** Whether an item stands in `head`; null until it is asked for. */
  hasItem: boolean | null
  /** Its last ones. */
  tail: string
  /** There is a 。 in it. */
  stopped: boolean
}

function extend(open: Open, line: Line): Open {
  const { value } = line.text
  if (open.lines.length > 0) open.cuts.push(open.length)
  open.lines.push(line)
  open.length += value.length
  if (open.head.length < longest) {
    open.head = (open.head + value).slice(0, longest)
    open.hasItem = null
  }
  open.tail = (open.tail + value).slice(-20)
  open.stopped ||= value.includes('。')
  return open
}

interface Context {
  width: number | null
  /** Paragraphs open with an indented line. */
  indents: boolean
  isHeading: (line: Line) => boolean
}

function goesOn(open: Open, next: Line, { width, indents, isHeading }: Context): boolean {
  const value = next.text.value
  const last = open.lines.at(-1)
  if (!last || readOrdinal(value)) return false
  const wrapped = width !== null && !next.spaced && !isIndented(next) && widthOf(last) >= width - 2
  // Where a line that is not indented opens no paragraph, it goes on even after 。
  if (wrapped && indents && open.stopped) return true
  if (closed(open.tail) || opensItem(value)) return false
  const end = value.indexOf('。')
  const isFragment = end >= 1 && end <= fragment && value.length > end + 1
  const opensHeading = readOrdinal(open.head) !== null || last.marked || (open.lines.length === 1 && isHeading(last))
  // The heading is over at its first 。 or item; what follows is body, cut like any other.
  if (opensHeading && !open.stopped && !hasItem(open)) return wrapped || isFragment
  if (isFragment) return true
  if (wrapped) return true
  // Text recognised from pages marks lines at random; a heading does not end a sentence that is open.
  if (next.marked ? !value.endsWith('。') : isHeading(next)) return false
  return open.lines.length > 1 || open.length >= cutAtLeast
}

function hasItem(open: Open): boolean {
  open.hasItem ??= itemMarks(open.head).length > 0
  return open.hasItem
}

function closed(value: string): boolean {
  return /[。！？；：…][”’」』）》】]*$/u.test(value)
}

/**
 * The line length of text that was broken at a fixed width; null for text with one paragraph a line. Broken text has
 * many lines of full length, most of which end in the middle of a sentence.
 */
function wrapWidth(lines: Line[]): number | null {
  const width = lines.reduce((widest, line) => Math.max(widest, widthOf(line)), 0)
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
