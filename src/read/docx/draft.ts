import type { DocBlock, Mark, Paragraph, Prose, TableRow } from '../../doc/doc.ts'
import type { WordOrigin, XmlPiece } from '../../doc/origin.ts'
import type { Place } from '../../problem/place.ts'
import type { Ink } from './inline.ts'
import type { XmlNode } from './xml.ts'

/** Where in the document a line can be pointed at: its paragraph, and of a note or a text box the run that holds it. */
export interface Anchor {
  paragraph: XmlNode
  run: XmlNode | null
}

/** A document while it is written, line by line. */
export interface Draft {
  text: string[]
  length: number
  pieces: XmlPiece[]
  starts: number[]
  paragraphs: number[]
  anchors: Anchor[]
  blocks: DocBlock[]
}

/** A document without text. */
export function emptyDraft(): Draft {
  return { text: [], length: 0, pieces: [], starts: [], paragraphs: [], anchors: [], blocks: [] }
}

/** Begins a line. */
export function beginLine(draft: Draft, { number, anchor }: { number: number; anchor: Anchor }): void {
  if (draft.starts.length > 0) write(draft, '\n')
  draft.starts.push(draft.length)
  draft.paragraphs.push(number)
  draft.anchors.push(anchor)
}

/** Writes what stands in no part. */
export function write(draft: Draft, text: string): void {
  draft.text.push(text)
  draft.length += text.length
}

/** Writes characters at the end of the last line; gives what they are as prose, without the white space at both ends. */
export function writeInks(draft: Draft, inks: readonly Ink[], part: string): (Prose & Pick<Paragraph, 'bold'>) | null {
  const start = draft.length
  const marks: Mark[] = []
  let bold = true
  for (const { value, source, as, ...ink } of inks) {
    const place = { start: draft.length, end: draft.length + value.length }
    write(draft, value)
    if (source !== null) draft.pieces.push({ ...place, part, source })
    if (as === 'plain') bold &&= ink.bold || value.trim() === ''
    else if (place.start < place.end) addMark(marks, { ...place, kind: as })
  }
  return trimmed({ start, end: draft.length, marks, bold }, inks.map(({ value }) => value).join(''))
}

/** Of two marks that touch, one. */
function addMark(marks: Mark[], mark: Mark): void {
  const last = marks.at(-1)
  if (last?.kind === mark.kind && last.end === mark.start && mark.kind !== 'opaque') last.end = mark.end
  else marks.push(mark)
}

function trimmed<T extends Prose>(prose: T, text: string): T | null {
  const start = prose.start + text.length - text.trimStart().length
  const end = prose.end - (text.length - text.trimEnd().length)
  if (start >= end) return null
  const marks = prose.marks
    .map((mark) => ({ ...mark, start: Math.max(start, mark.start), end: Math.min(end, mark.end) }))
    .filter((mark) => mark.start < mark.end)
  return { ...prose, start, end, marks }
}

/** Adds a table of rows that have been written. */
export function addTable(draft: Draft, rows: TableRow[]): void {
  const [first] = rows
  if (first === undefined) return
  const place: Place = { start: first.start, end: rows.at(-1)?.end ?? first.end }
  draft.blocks.push({ kind: 'table', ...place, rows })
}

/** Where the characters of a finished draft stand. */
export function originOf({ starts, paragraphs, pieces }: Draft): WordOrigin {
  return starts.length === 0
    ? { kind: 'word', starts: [0], paragraphs: [1], pieces }
    : { kind: 'word', starts, paragraphs, pieces }
}
