import { lineOf } from '../doc/origin.ts'
import { partitionPoint } from '../doc/partition-point.ts'
import type { XmlPiece } from '../doc/origin.ts'
import type { Place } from '../problem/place.ts'
import type { Anchor } from '../read/docx/draft.ts'
import type { WordFile } from '../read/docx/read-word.ts'
import { runHolders } from '../read/docx/run-holders.ts'
import type { XmlNode } from '../read/docx/xml.ts'
import { childOf, pathTo } from '../read/docx/xml-walk.ts'

/** Where marks can be put beside characters: in a run, or around what must stay whole. */
export interface Point {
  /** A run, or another element within a paragraph. */
  node: XmlNode
  /** Where in the XML of the run; null for all of the element. */
  offset: number | null
  paragraph: XmlNode
  /** The names of what stands between paragraph and run. */
  within: string[]
}

/** The stretch of a document that a place in its text is; a paragraph where it stands in no part. */
export type Stretch = { first: Point; last: Point } | { paragraph: XmlNode }

/** Where in the document the characters of a place stand. */
export function findStretch(file: WordFile, place: Place): Stretch {
  const { origin } = file.doc
  const anchor = file.anchors[lineOf(origin, place.start) - 1]
  const pieces = origin.kind === 'word' ? piecesIn(origin.pieces, place) : []
  const start = pieces[0] === undefined ? null : pointAt(file, anchor, startIn(pieces[0], place.start))
  const last = pieces.at(-1)
  if (start === null || last === undefined) return { paragraph: anchor?.paragraph ?? file.package.main.root }
  const end = pointAt(file, file.anchors[lineOf(origin, last.start) - 1], endIn(last, place.end))
  if (end === null) return { paragraph: start.paragraph }
  return areInOrder(start, end) ? { first: start, last: end } : { first: start, last: { ...start, offset: null } }
}

/** The pieces that hold characters of a place, in order. */
export function piecesIn(pieces: readonly XmlPiece[], { start, end }: Place): XmlPiece[] {
  const found: XmlPiece[] = []
  for (
    let at = partitionPoint(pieces.length, (index) => (pieces[index]?.end ?? 0) <= start);
    at < pieces.length;
    at++
  ) {
    const piece = pieces[at]
    if (piece === undefined || piece.start >= end) break
    found.push(piece)
  }
  return found
}

/** Where a character of a piece begins, and which part that is in; an entity is not cut. */
export function startIn({ part, start, end, source }: XmlPiece, offset: number): SourcePoint {
  const isWhole = source.end - source.start !== end - start
  return { part, offset: isWhole ? source.start : source.start + Math.max(0, offset - start), side: 'start' }
}

/** Where a place that reaches into a piece, or over it, ends. */
export function endIn({ part, start, end, source }: XmlPiece, offset: number): SourcePoint {
  const isWhole = source.end - source.start !== end - start
  return { part, offset: isWhole ? source.end : source.start + Math.min(end, offset) - start, side: 'end' }
}

interface SourcePoint {
  part: string
  offset: number
  side: 'start' | 'end'
}

/** Where marks can stand at a point of a part; null where only the paragraph is known. */
export function pointAt({ package: { main } }: WordFile, anchor: Anchor | undefined, at: SourcePoint): Point | null {
  // Word has no comments in notes and, for some, none in text boxes: those are at what holds them.
  const run = anchor?.run ?? null
  const isElsewhere = at.part !== main.path
  if (isElsewhere && run === null) return null
  const path = pathTo(main.root, isElsewhere ? (run?.start ?? 0) : at.side === 'start' ? at.offset : at.offset - 1)
  const from = path.findIndex(({ name }) => name === 'w:p')
  const paragraph = path[from]
  if (paragraph === undefined) return null
  let to = from + 1
  while (isOpen(path[to])) to++
  const node = path[to]
  if (node === undefined) return null
  const isCut = node.name === 'w:r' && !isElsewhere && path.slice(to + 1).every(({ name }) => leaves.has(name))
  const within = path.slice(from + 1, to).map(({ name }) => name)
  return { node, offset: isCut ? at.offset : null, paragraph, within }
}

/** What of a run holds characters and can be parted. */
const leaves = new Set(['w:t', 'w:tab', 'w:ptab', 'w:noBreakHyphen', 'w:softHyphen', 'w:sym'])

/** Whether marks may stand in an element between paragraph and run. */
function isOpen(node: XmlNode | undefined): boolean {
  if (node === undefined) return false
  if (node.name !== 'w:sdt') return runHolders.has(node.name)
  // A control for plain text holds nothing else, one that is bound to data is written over.
  const properties = childOf(node, 'w:sdtPr')
  return ['w:text', 'w:dataBinding', 'w:date', 'w:dropDownList', 'w:comboBox'].every(
    (name) => childOf(properties, name) === undefined,
  )
}

/** What is fixed in the middle of a paragraph but read before it may end before it begins. */
function areInOrder(first: Point, last: Point): boolean {
  return (
    last.node.start >= first.node.start &&
    (last.paragraph === first.paragraph || last.paragraph.start >= first.paragraph.end)
  )
}
