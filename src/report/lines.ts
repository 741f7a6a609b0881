import type { Doc } from '../doc/doc.ts'
import { indentOf, lineOf } from '../doc/origin.ts'
import { leansOnHalfStops } from './half-stops.ts'
import { linesOfProse, runsOf } from './runs.ts'
import { makeText } from './text.ts'
import type { Text } from './types.ts'

/** One line of prose. */
export interface Line {
  text: Text
  /** How far its first character stands in the line of the file, from 0. */
  indent: number
  /** Written as a heading, or all of it in bold. */
  marked: boolean
  /** A blank line (or the start of the document) stands before it. */
  spaced: boolean
}

/** The lines of a document in order, without those that carry no prose. */
export function linesOf(doc: Doc): Line[] {
  const { origin } = doc
  const read = linesOfProse(doc).map((prose) => ({ prose, runs: runsOf(doc, prose) }))
  const throughout = read.reduce((sum, { runs }) => sum + leansOnHalfStops(runs.at(-1)?.value ?? ''), 0) > 1
  let last = -1
  return read.flatMap(({ prose, runs }) => {
    const text = makeText(runs, throughout)
    const [first] = text.pieces
    if (first === undefined) return []
    const line = lineOf(origin, prose.start)
    const spaced = line > last + 1
    last = line
    return [{ text, indent: indentOf(origin, first.start), marked: isMarked(prose), spaced }]
  })
}

function isMarked(prose: ReturnType<typeof linesOfProse>[number]): boolean {
  if (!('kind' in prose)) return false
  return prose.kind === 'heading' || prose.bold
}
