import type { Doc, DocHeading, Paragraph, Prose } from '../../doc/doc.ts'
import { indentOf, lineOf } from '../../doc/origin.ts'
import { leansOnHalfStops } from '../text/half-stops.ts'
import { linesOfProse, runsOf } from '../text/runs.ts'
import { type Row, rowLines } from '../tables/row-lines.ts'
import { makeText } from '../text/text.ts'
import type { Text } from '../types.ts'

/** One line of prose. */
export interface Line {
  text: Text
  /** How far its first character stands in the line of the file, from 0. */
  indent: number
  /** Written as a heading, or all of it in bold. */
  marked: boolean
  /** How deep a heading it is written as, 1 for the topmost; left out where it is none. */
  depth?: number
  /** A blank line (or the start of the document) stands before it. */
  spaced: boolean
  /** What it is a row of. */
  row?: Row
  /** It stands apart from the lines around it: of a note, or of a text box. */
  apart?: 'note' | 'box'
  /** Something that is no line stands before it, so that nothing goes on in it. */
  fresh?: true
}

/** The lines of a document in order, without those that carry no prose; of a table, its rows. */
export function linesOf(doc: Doc): Line[] {
  const { origin } = doc
  const ends = linesOfProse(doc).map((prose) => leansOnHalfStops(runsOf(doc, prose).at(-1)?.value ?? ''))
  const throughout = ends.reduce<number>((sum, lean) => sum + lean, 0) > 1
  const textOf = (prose: Prose): Text => makeText(runsOf(doc, prose), throughout)
  let last = -1
  let tables = 0
  return doc.blocks.flatMap((block): Line[] => {
    if (block.kind === 'markup') return []
    const found = block.kind === 'table' ? rowLines(block, tables++, textOf) : [{ text: textOf(block) }]
    return found.flatMap(({ text, row }): Line[] => {
      const [first] = text.pieces
      if (first === undefined) return []
      const line = lineOf(origin, first.start)
      const spaced = line > last + 1
      last = line
      if (block.kind === 'table') return [{ text, indent: 0, marked: false, spaced, ...(row && { row }) }]
      const depth = block.kind === 'heading' ? { depth: block.depth } : {}
      const apart = block.apart === undefined ? {} : { apart: block.apart }
      return [{ text, indent: indentOf(origin, first.start), marked: isMarked(block), spaced, ...depth, ...apart }]
    })
  })
}

function isMarked(prose: Paragraph | DocHeading): boolean {
  return prose.kind === 'heading' || prose.bold
}
