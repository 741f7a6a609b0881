import { isClosed } from './is-closed.ts'
import { itemMarks, opensItem } from '../parts/items.ts'
import type { Line } from './lines.ts'
import { readOrdinal } from '../parts/ordinal.ts'
import { openingSign } from '../parts/sign-items.ts'
import { joinTexts } from '../text/text.ts'
import type { Text } from '../types.ts'
import { widthOf, wrapWidth } from './wrap-width.ts'

/** A paragraph or heading, put together again. */
export interface Joined {
  text: Text
  marked: boolean
  /** How deep a heading it is written as. */
  depth?: number | undefined
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
  for (const [at, line] of lines.entries()) {
    const last = open.at(-1)
    const continues =
      last &&
      (isInsidePair(last.tail, lines, at) ||
        goesOn(last, line, { width, indents, isHeading, captioned: () => isCaptioned(lines, at) }))
    if (continues && line.fresh !== true) extend(last, line)
    else open.push(extend({ lines: [], cuts: [], length: 0, head: '', hasItem: null, tail: '', stopped: false }, line))
  }
  return open.map(({ lines: parts, cuts }) => ({
    text: joinTexts(parts.map(({ text }) => text)),
    marked: parts[0]?.marked ?? false,
    depth: parts[0]?.depth,
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
  open.tail = (open.tail + value).slice(-80)
  open.stopped ||= value.includes('。')
  return open
}

/** A line of a law that is complete: its table of contents, and the headings of its chapters. */
const chapter = /^(?:目录|第[一二三四五六七八九十百]{1,5}[编章节][^。；，：]{1,30})$/u

/** How an article of a law begins. */
const article = /^第[一二三四五六七八九十百]{1,6}条(?![第规的、和与及至款所中之，。；：”）])/u

/** A row of words in a table that is set with |, and so none of its own kind: 1 | 联网推送提醒 | 6月. */
function isRow(value: string): boolean {
  return row.test(value)
}

const row = /^[^|]{0,200}\|[^|]{1,200}\|/u

interface Context {
  width: number | null
  /** Paragraphs open with an indented line. */
  indents: boolean
  isHeading: (line: Line) => boolean
  /** The line opens with a few words that head its paragraph, as those beside it do. */
  captioned: () => boolean
}

function goesOn(open: Open, next: Line, { width, indents, isHeading, captioned }: Context): boolean {
  const value = next.text.value
  const last = open.lines.at(-1)
  if (!last || isRow(value) || isRow(last.text.value)) return false
  if (readOrdinal(value) || chapter.test(value) || chapter.test(last.text.value)) return false
  if (article.test(value) && isClosed(open.tail)) return false
  const wrapped = width !== null && !next.spaced && !isIndented(next) && widthOf(last) >= width - 2
  // Where a line that is not indented opens no paragraph, it goes on even after 。
  if (wrapped && indents && open.stopped) return true
  if (isClosed(open.tail) || opensItem(value)) return false
  const end = value.indexOf('。')
  const isFragment = end >= 1 && end <= fragment && value.length > end + 1 && !openingSign(value) && !captioned()
  const opensHeading = readOrdinal(open.head) !== null || last.marked || (open.lines.length === 1 && isHeading(last))
  // The heading is over at its first 。 or item; what follows is body, cut like any other. One that is known as such without
  // a number is whole: what is short below it heads its paragraph (定规矩。…).
  const isWhole = readOrdinal(open.head) === null && (last.depth !== undefined || isHeading(last))
  if (opensHeading && !open.stopped && !hasItem(open)) return wrapped || (isFragment && !isWhole)
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

/** A caption that stands beside what may be one is at most so long. */
const caption = 12

/** Whether the next line opens with a few words and 。, too: 划线。会同市医保中心…。 // 炼规则。邀请专家…。 No two page breaks are so near. */
function isCaptioned(lines: Line[], at: number): boolean {
  const value = lines[at + 1]?.text.value ?? ''
  const end = value.indexOf('。')
  return end >= 1 && end <= caption && value.length > end + 1 && readOrdinal(value) === null && !opensItem(value)
}

/** Web pages break lines at links and marked words: what brackets or quotation marks enclose is at most so long. */
const enclosed = 16

/** Whether a line goes on inside brackets or quotation marks that the text before has just opened and it closes soon. */
function isInsidePair(tail: string, lines: Line[], at: number): boolean {
  const opened = /[（“‘《〔【][^（“‘《〔【）”’》〕】。；]*$/u.exec(tail)?.[0] ?? ''
  if (opened === '' || opened.length > enclosed || lines[at]?.spaced !== false) return false
  const close = '）”’》〕】'.charAt('（“‘《〔【'.indexOf(opened.charAt(0)))
  const rest = lines
    .slice(at, at + 3)
    .map(({ text }) => text.value)
    .join('')
  const end = rest.indexOf(close)
  return end >= 0 && end <= enclosed && !/[（“‘《〔【。；]/u.test(rest.slice(0, end))
}

function isIndented({ indent }: Line): boolean {
  return indent > 0
}
