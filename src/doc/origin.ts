import type { Location, Place, Point, Spot } from '../problem/place.ts'
import { partitionPoint } from './partition-point.ts'

/** Where the characters of a document's text stand in the file it was read from, as plain data. */
export type Origin = LineOrigin | WordOrigin | PdfOrigin | WebOrigin

/** The text is the file. */
export interface LineOrigin extends Lines {
  kind: 'lines'
}

/** What every text has. */
interface Lines {
  /** Where each line begins; the first is 0. */
  starts: number[]
}

/** A Word document: each line of the text is a paragraph, or a row of cells. */
export interface WordOrigin extends Lines {
  kind: 'word'
  /** For each line the number, from 1, of the paragraph that it is or begins with, as they stand in the document. */
  paragraphs: number[]
  /** Where the characters stand in the XML; in order of the text. Virtual characters are in none. */
  pieces: XmlPiece[]
}

/** A stretch of the text that stands in one piece in one part of the package. */
export interface XmlPiece extends Place {
  /** `word/document.xml` and the like. */
  part: string
  /** The same stretch in the part's XML, by offsets in UTF-16 units; as long as the text unless it has entities. */
  source: Place
}

/** A PDF: each line of the text is a paragraph, put together from the lines of pages. */
export interface PdfOrigin extends Lines {
  kind: 'pdf'
  /** Where each line of a page begins in the text, in order. */
  rows: { start: number; page: number; line: number }[]
}

/** A web page. */
export interface WebOrigin extends Lines {
  kind: 'web'
  /** Where the characters stand in the page's source; in order of the text. */
  pieces: { start: number; end: number; source: Place }[]
  /** Where each line of the source begins. */
  sourceStarts: number[]
}

/** The lines of a text; they end with \n, \r\n or \r. */
export function lineOrigin(text: string): LineOrigin {
  return { kind: 'lines', starts: lineStarts(text) }
}

/** Where each line of a text begins. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== lineFeed && code !== carriageReturn) continue
    if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at++
    starts.push(at + 1)
  }
  return starts
}

const lineFeed = 10
const carriageReturn = 13

/** The line that an offset stands in, from 1. */
export function lineOf({ starts }: Lines, offset: number): number {
  return lineIn(starts, offset)
}

function lineIn(starts: number[], offset: number): number {
  return partitionPoint(starts.length, (at) => (starts[at] ?? 0) <= offset)
}

/** How far into its line an offset stands, from 0. */
export function indentOf(origin: Lines, offset: number): number {
  return offset - (origin.starts[lineOf(origin, offset) - 1] ?? 0)
}

/** A place as a person finds it. */
export function locate(origin: Origin, { start, end }: Place): Location {
  const spot = spotOf(origin, start)
  return { start: pointOf(origin, start), end: pointOf(origin, end), ...(spot !== null && { spot }) }
}

function pointOf(origin: Lines, offset: number): Point {
  return { line: lineOf(origin, offset), column: indentOf(origin, offset) + 1, offset }
}

function spotOf(origin: Origin, offset: number): Spot | null {
  switch (origin.kind) {
    case 'lines':
      return null
    case 'word':
      return { kind: 'word', paragraph: origin.paragraphs[lineOf(origin, offset) - 1] ?? 1 }
    case 'pdf': {
      const { rows } = origin
      const row = rows[partitionPoint(rows.length, (at) => (rows[at]?.start ?? 0) <= offset) - 1]
      return { kind: 'pdf', page: row?.page ?? 1, line: row?.line ?? 1 }
    }
    case 'web': {
      const at = sourceOffset(origin, offset)
      const line = lineIn(origin.sourceStarts, at)
      return { kind: 'web', line, column: at - (origin.sourceStarts[line - 1] ?? 0) + 1 }
    }
  }
}

/** Where in the page's source a character of the text stands, or the nearest one before it that stands there. */
function sourceOffset({ pieces }: WebOrigin, offset: number): number {
  const piece = pieces[Math.max(0, partitionPoint(pieces.length, (at) => (pieces[at]?.start ?? 0) <= offset) - 1)]
  if (piece === undefined) return 0
  return Math.min(piece.source.start + Math.max(0, offset - piece.start), piece.source.end)
}
