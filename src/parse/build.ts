import type { Heading, Html, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast'
import type { Point } from 'unist'
import { type Line, linesOf, trim } from './lines.ts'
import { isMarkup } from './markup.ts'
import type { FindStrong, Strong } from './strong.ts'

/** Builds the tree line by line; formats differ only in what they take as strong. */
export function build(text: string, findStrong: FindStrong): Root {
  const children: RootContent[] = []
  const lastClose = text.lastIndexOf('-->')
  let comment: Line | null = null
  for (const line of linesOf(text)) {
    const slice = text.slice(line.start, line.end)
    if (comment === null && slice.startsWith('<!--') && !slice.includes('-->') && line.end < lastClose) comment = line
    if (comment === null) {
      children.push(isMarkup(slice) ? htmlOf(text, line, line) : blockOf(text, line, findStrong(slice)))
    } else if (slice.includes('-->')) {
      children.push(htmlOf(text, comment, line))
      comment = null
    }
  }
  return { type: 'root', children }
}

function htmlOf(text: string, first: Line, last: Line): Html {
  const position = { start: pointAt(first, first.start), end: pointAt(last, last.end) }
  return { type: 'html', value: text.slice(first.start, last.end), position }
}

function blockOf(text: string, line: Line, strongs: Strong[]): Heading | Paragraph {
  const slice = text.slice(line.start, line.end)
  const position = { start: pointAt(line, line.start), end: pointAt(line, line.end) }
  const marks = /^#{1,6}(?=\s)/.exec(slice)?.[0].length
  if (marks === undefined) return { type: 'paragraph', children: inline({ text, line, strongs, ...line }), position }
  const body = trim(text, line.start + marks, closingMarks(text, line))
  const depth = marks as Heading['depth']
  return { type: 'heading', depth, children: inline({ text, line, strongs, ...body }), position }
}

/** Where the `##` that may close a heading begin. */
function closingMarks(text: string, line: Line): number {
  let end = line.end
  while (text[end - 1] === '#') end--
  return /\s/.test(text.charAt(end - 1)) ? end : line.end
}

interface Range {
  text: string
  line: Line
  strongs: Strong[]
  start: number
  end: number
}

/** The range as text and strong text. */
function inline({ text, line, strongs, start, end }: Range): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let from = start
  for (const strong of strongs) {
    const [first, last] = [line.start + strong.start, line.start + strong.end]
    nodes.push(...textOf(text, line, { start: from, end: first }))
    const children = gaps(strong).flatMap((gap) =>
      textOf(text, line, { start: line.start + gap.start, end: line.start + gap.end }),
    )
    nodes.push({ type: 'strong', children, position: { start: pointAt(line, first), end: pointAt(line, last) } })
    from = last
  }
  return [...nodes, ...textOf(text, line, { start: from, end })]
}

/** What stands between the marks. */
function gaps({ marks }: Strong): { start: number; end: number }[] {
  return marks.slice(1).map((mark, index) => ({ start: marks[index]?.end ?? 0, end: mark.start }))
}

function textOf(text: string, line: Line, { start, end }: { start: number; end: number }): Text[] {
  if (start >= end) return []
  const position = { start: pointAt(line, start), end: pointAt(line, end) }
  return [{ type: 'text', value: text.slice(start, end), position }]
}

function pointAt(line: Line, offset: number): Required<Point> {
  return { line: line.number, column: offset - line.origin + 1, offset }
}
