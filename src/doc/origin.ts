import type { Location, Place, Point } from '../problem/place.ts'
import { partitionPoint } from './partition-point.ts'

/**
 * Where the characters of a document's text stand in the file it was read from, as plain data. A file of another kind
 * is another member: Word with paragraph and run, PDF with page and line, a web page with offsets into its source.
 */
export type Origin = LineOrigin

/** The text is the file. */
export interface LineOrigin {
  kind: 'lines'
  /** Where each line begins; the first is 0. */
  starts: number[]
}

/** The lines of a text; they end with \n, \r\n or \r. */
export function lineOrigin(text: string): LineOrigin {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== lineFeed && code !== carriageReturn) continue
    if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at++
    starts.push(at + 1)
  }
  return { kind: 'lines', starts }
}

const lineFeed = 10
const carriageReturn = 13

/** The line that an offset stands in, from 1. */
export function lineOf({ starts }: Origin, offset: number): number {
  return partitionPoint(starts.length, (at) => (starts[at] ?? 0) <= offset)
}

/** How far into its line an offset stands, from 0. */
export function indentOf(origin: Origin, offset: number): number {
  return offset - (origin.starts[lineOf(origin, offset) - 1] ?? 0)
}

/** A place as a person finds it. */
export function locate(origin: Origin, { start, end }: Place): Location {
  return { start: pointOf(origin, start), end: pointOf(origin, end) }
}

function pointOf(origin: Origin, offset: number): Point {
  return { line: lineOf(origin, offset), column: indentOf(origin, offset) + 1, offset }
}
