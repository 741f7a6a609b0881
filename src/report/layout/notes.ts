import { partitionPoint } from '../../doc/partition-point.ts'
import { blockOf, headingAt } from '../links.ts'
import { placeOf } from '../text/text.ts'
import type { Block, Report } from '../types.ts'
import type { Line } from './lines.ts'
import type { Division } from './margins.ts'

/** The lines of a document, and those of its notes, which would part what belongs together. */
export function withoutNotes(all: Line[]): { lines: Line[]; notes: Line[] } {
  const notes = all.filter(({ apart }) => apart === 'note')
  return { lines: notes.length === 0 ? all : all.filter(({ apart }) => apart !== 'note'), notes }
}

/** The notes whose marks stand in the body, and those of head and close. */
export function notesByPlace(notes: Line[], { body, close }: Division): { inBody: Line[]; others: Line[] } {
  const [first, end] = [startOf(body[0]), startOf(close[0])]
  const isInBody = (note: Line): boolean => startOf(note) > first && startOf(note) < end
  return { inBody: notes.filter(isInBody), others: notes.filter((note) => !isInBody(note)) }
}

/** Blocks and headings, before anything is known of what they say. */
type Outlined = Pick<Report, 'blocks' | 'outline'>

/**
 * Puts notes into the sections that have their marks, behind all else, so that what stood side by side still does; the
 * headings learn where their blocks are now.
 */
export function withNotes({ blocks, outline }: Outlined, notes: Line[]): Outlined {
  if (notes.length === 0) return { blocks, outline }
  const placed = notes.map(({ text }) => {
    const { start } = placeOf(text)
    const host =
      partitionPoint(blocks.length, (at) => placeOf(blockOf({ blocks }, { block: at }).text).start < start) - 1
    const next = partitionPoint(outline.length, (at) => headingAt({ outline }, at).block <= host)
    return { text, host, before: outline.at(next)?.block ?? blocks.length }
  })
  // Both are in order: so many notes stand before a block now.
  const indexOf = (block: number): number =>
    block + partitionPoint(placed.length, (at) => (placed[at]?.before ?? 0) <= block)
  const all: Block[] = []
  let next = 0
  for (let at = 0; at <= blocks.length; at++) {
    for (let note = placed[next]; note?.before === at; note = placed[++next]) {
      const heading = note.host < 0 ? null : blockOf({ blocks }, { block: note.host }).heading
      all.push({ text: note.text, marked: false, cuts: [], note: indexOf(note.host), heading })
    }
    const block = blocks.at(at)
    if (block !== undefined) all.push(block)
  }
  return { blocks: all, outline: outline.map((heading) => ({ ...heading, block: indexOf(heading.block) })) }
}

/** Behind everything where there is no such line. */
function startOf(line: Line | undefined): number {
  return line === undefined ? Infinity : placeOf(line.text).start
}
