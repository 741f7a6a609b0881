import type { Doc, DocBlock, DocHeading, Mark, Markup, Paragraph } from '../doc/doc.ts'
import { lineOrigin } from '../doc/origin.ts'
import type { Place } from '../problem/place.ts'
import { findComments } from './comments.ts'
import { type Line, linesOf, trim } from './lines.ts'
import { isMarkup } from './markup.ts'
import { findRegions } from './regions.ts'
import type { FindTable } from './markdown-tables.ts'
import { plainTables } from './plain-tables.ts'
import { findMarks, type Found, marksOf } from './prose-marks.ts'
import type { FindStrong } from './strong.ts'
import { struckTables } from './struck-tables.ts'

/** What differs between formats. */
export interface Dialect {
  /** What is taken as strong. */
  findStrong: FindStrong
  /** Front matter and fenced code are known. */
  regions: boolean
  /** Finds the table that begins at a line; absent where there is none in the text. */
  findTable?: FindTable | undefined
}

/** Reads a document line by line. */
export function build(text: string, { findStrong, regions, findTable }: Dialect): Doc {
  const origin = lineOrigin(text)
  const lines = linesOf(text, origin)
  // What a text of Markdown means by | its own tables tell.
  const plain = plainTables(text, lines, { findStrong, strokes: findTable === undefined })
  const struck = findTable === undefined ? struckTables(text, lines, findStrong) : null
  const outside = regions ? findRegions(text, lines) : []
  const blocks: DocBlock[] = []
  const lastClose = text.lastIndexOf('-->')
  // The line that opened the comment that is open.
  let comment: Line | null = null
  for (let at = 0, region = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const slice = text.slice(line.start, line.end)
    if (comment === null && outside[region]?.first === at) {
      at = outside[region++]?.last ?? at
      blocks.push(markupOf(line, lines[at] ?? line))
      continue
    }
    const table = comment === null ? (findTable?.(text, lines, at) ?? struck?.get(at) ?? plain.get(at) ?? null) : null
    if (table !== null) {
      blocks.push(table.block)
      at = table.last
      continue
    }
    const comments = findComments(slice, { open: comment !== null, closes: lastClose >= line.end })
    const isWhole = comments.marks.length > 0 && isCovered(slice, comments.marks)
    if (isWhole || isMarkup(slice)) {
      const first: Line = comment ?? line
      if (comment !== null && blocks.at(-1)?.kind === 'markup') blocks.pop()
      blocks.push(markupOf(first, line))
      comment = comments.open ? first : null
    } else {
      blocks.push(blockOf(text, line, findMarks(slice, findStrong, comments.marks)))
      comment = comments.open ? (lines[at + 1] ?? null) : null
    }
  }
  return { text, blocks, origin }
}

function isCovered(slice: string, marks: Mark[]): boolean {
  let from = 0
  for (const { start, end } of marks) {
    if (slice.slice(from, start).trim() !== '') return false
    from = end
  }
  return slice.slice(from).trim() === ''
}

function markupOf(first: Line, last: Line): Markup {
  return { kind: 'markup', start: first.start, end: last.end }
}

function blockOf(text: string, line: Line, found: Found): DocHeading | Paragraph {
  const { start, end } = line
  const marks = marksOf(found, start)
  const depth = /^#{1,6}(?=\s)/.exec(text.slice(start, Math.min(end, start + 7)))?.[0].length
  if (depth === undefined) return { kind: 'paragraph', start, end, marks, bold: isBold(found, end - start) }
  const body = trim(text, start + depth, closingMarks(text, line))
  return { kind: 'heading', depth, start, end, marks: within(marks, line, body) }
}

/** Where the `##` that may close a heading begin. */
function closingMarks(text: string, line: Line): number {
  let end = line.end
  while (text[end - 1] === '#') end--
  return /\s/.test(text.charAt(end - 1)) ? end : line.end
}

/** The marks in the body of a heading, with those around it. */
function within(marks: Mark[], { start, end }: Place, body: Place): Mark[] {
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start, body.start), end: Math.min(mark.end, body.end) }))
    .filter((mark) => mark.start < mark.end)
  const around: Mark[] = [{ kind: 'hidden', start, end: body.start }]
  return [...around, ...inside, ...(body.end < end ? [{ kind: 'hidden' as const, start: body.end, end }] : [])]
}

/** Whether nothing that is seen of a line stands outside of strong text. */
function isBold({ strongs, marks }: Found, length: number): boolean {
  if (strongs.length === 0) return false
  const bold = [...strongs, ...marks.filter(({ kind }) => kind === 'hidden')].sort((a, b) => a.start - b.start)
  let end = 0
  for (const range of bold) {
    if (range.start > end) return false
    end = Math.max(end, range.end)
  }
  return end >= length
}
