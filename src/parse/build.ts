import type { Heading, Html, InlineCode, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast'
import type { Point } from 'unist'
import { findComments } from './comments.ts'
import { findInlineMarks, type InlineMark } from './inline-marks.ts'
import { type Line, linesOf, trim } from './lines.ts'
import { isMarkup } from './markup.ts'
import { findRegions } from './regions.ts'
import type { FindStrong, Strong } from './strong.ts'

/** What differs between formats. */
export interface Dialect {
  /** What is taken as strong. */
  findStrong: FindStrong
  /** Front matter and fenced code are known. */
  regions: boolean
}

/** Builds the tree line by line. */
export function build(text: string, { findStrong, regions }: Dialect): Root {
  const lines = linesOf(text)
  const outside = regions ? findRegions(text, lines) : []
  const children: RootContent[] = []
  const lastClose = text.lastIndexOf('-->')
  // The line that opened the comment that is open.
  let comment: Line | null = null
  for (let at = 0, region = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const slice = text.slice(line.start, line.end)
    if (comment === null && outside[region]?.first === at) {
      at = outside[region++]?.last ?? at
      children.push(htmlOf(text, line, lines[at] ?? line))
      continue
    }
    const comments = findComments(slice, { open: comment !== null, closes: lastClose >= line.end })
    const isWhole = comments.marks.length > 0 && isCovered(slice, comments.marks)
    if (isWhole || isMarkup(slice)) {
      const first: Line = comment ?? line
      if (comment !== null && children.at(-1)?.type === 'html') children.pop()
      children.push(htmlOf(text, first, line))
      comment = comments.open ? first : null
    } else {
      const marks = outsideOf(comments.marks, findInlineMarks(slice))
      children.push(blockOf({ text, line, strongs: findStrong(slice), marks }))
      comment = comments.open ? (lines[at + 1] ?? null) : null
    }
  }
  return { type: 'root', children }
}

function isCovered(slice: string, marks: InlineMark[]): boolean {
  let from = 0
  for (const { start, end } of marks) {
    if (slice.slice(from, start).trim() !== '') return false
    from = end
  }
  return slice.slice(from).trim() === ''
}

/** Comments, and of the other marks those outside of them, in order. */
function outsideOf(comments: InlineMark[], marks: InlineMark[]): InlineMark[] {
  if (comments.length === 0) return marks
  const taken = new Uint8Array(Math.max(...[comments, marks].map((some) => some.at(-1)?.end ?? 0)))
  for (const { start, end } of comments) taken.fill(1, start, end)
  const free = marks.filter(({ start, end }) => taken.subarray(start, end).indexOf(1) < 0)
  return [...comments, ...free].sort((a, b) => a.start - b.start)
}

function htmlOf(text: string, first: Line, last: Line): Html {
  const position = { start: pointAt(first, first.start), end: pointAt(last, last.end) }
  return { type: 'html', value: text.slice(first.start, last.end), position }
}

/** A line with what was found in it; strong text and marks are offsets into the line. */
interface Content {
  text: string
  line: Line
  strongs: Strong[]
  marks: InlineMark[]
}

function blockOf(content: Content): Heading | Paragraph {
  const { text, line } = content
  const slice = text.slice(line.start, line.end)
  const position = { start: pointAt(line, line.start), end: pointAt(line, line.end) }
  const marks = /^#{1,6}(?=\s)/.exec(slice)?.[0].length
  if (marks === undefined) return { type: 'paragraph', children: inline(content, line), position }
  const body = trim(text, line.start + marks, closingMarks(text, line))
  return { type: 'heading', depth: marks as Heading['depth'], children: inline(content, body), position }
}

/** Where the `##` that may close a heading begin. */
function closingMarks(text: string, line: Line): number {
  let end = line.end
  while (text[end - 1] === '#') end--
  return /\s/.test(text.charAt(end - 1)) ? end : line.end
}

/** A stretch of the text, by offsets. */
interface Range {
  start: number
  end: number
}

/** The range as text and strong text. */
function inline(content: Content, { start, end }: Range): PhrasingContent[] {
  const { line, strongs } = content
  const nodes: PhrasingContent[] = []
  let from = start
  for (const strong of strongs) {
    const [first, last] = [line.start + strong.start, line.start + strong.end]
    nodes.push(...textOf(content, { start: from, end: first }))
    const children = gaps(strong).flatMap((gap) =>
      textOf(content, { start: line.start + gap.start, end: line.start + gap.end }),
    )
    nodes.push({ type: 'strong', children, position: { start: pointAt(line, first), end: pointAt(line, last) } })
    from = last
  }
  return [...nodes, ...textOf(content, { start: from, end })]
}

/** What stands between the marks. */
function gaps({ marks }: Strong): Range[] {
  return marks.slice(1).map((mark, index) => ({ start: marks[index]?.end ?? 0, end: mark.start }))
}

/** The range as text and, between, what is no prose. */
function textOf({ text, line, marks }: Content, { start, end }: Range): (Text | Html | InlineCode)[] {
  const nodes: (Text | Html | InlineCode)[] = []
  const add = (type: 'text' | InlineMark['type'], from: number, to: number): void => {
    if (from >= to) return
    const position = { start: pointAt(line, from), end: pointAt(line, to) }
    nodes.push({ type: type === 'code' ? 'inlineCode' : type, value: text.slice(from, to), position })
  }
  let from = start
  for (const mark of marks) {
    const [first, last] = [Math.max(from, line.start + mark.start), Math.min(end, line.start + mark.end)]
    if (first >= last) continue
    add('text', from, first)
    add(mark.type, first, last)
    from = last
  }
  add('text', from, end)
  return nodes
}

function pointAt(line: Line, offset: number): Required<Point> {
  return { line: line.number, column: offset - line.origin + 1, offset }
}
