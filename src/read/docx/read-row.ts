import type { TableCell, TableRow } from '../../doc/doc.ts'
import { beginLine, write, writeInks } from './draft.ts'
import { choiceOf, type Ink, wrappers } from './inline.ts'
import { linesOf, noteReferences, paragraphOf, type ReadParagraph, type Reading, virtual } from './read-paragraph.ts'
import { mergedOf, type Row, rowsOf } from './tables.ts'
import type { XmlNode } from './xml.ts'

/** A row is a line, with a tab between two cells; null for one without cells. */
export function readRow({ header, cells, node }: Row, reading: Reading): TableRow | null {
  const { draft, part } = reading
  const read = cells.map((cell) => paragraphsIn(cell.children, reading))
  const first = read.flat()[0]
  const paragraph = firstParagraph(node)
  if (paragraph === undefined) return null
  beginLine(draft, first ?? { number: reading.count, anchor: { paragraph, run: null } })
  const start = draft.length
  const proses = read.map((paragraphs, at): TableCell => {
    if (at > 0) write(draft, '\t')
    const from = draft.length
    const { marks, ...place } = writeInks(draft, inksOf(paragraphs), part) ?? {
      start: from,
      end: draft.length,
      marks: [],
    }
    return { start: place.start, end: place.end, marks, ...mergedOf(cells[at]) }
  })
  return { start, end: draft.length, header, cells: proses }
}

/** What a cell holds, as one line: a space where a paragraph or line ends. */
function inksOf(paragraphs: readonly ReadParagraph[]): Ink[] {
  return paragraphs
    .flatMap(({ tokens }) => linesOf(tokens))
    .flatMap((inks, at) => (at === 0 || inks.length === 0 ? inks : [virtual(' '), ...inks]))
}

/** The paragraphs of a cell, those of tables in it too. */
function paragraphsIn(nodes: readonly XmlNode[], reading: Reading): ReadParagraph[] {
  return nodes.flatMap((node) => {
    if (node.name === 'w:p') {
      const paragraph = paragraphOf(node, reading)
      if (paragraph === null) return []
      noteReferences(paragraph, reading)
      return [paragraph]
    }
    if (node.name === 'w:tbl')
      return rowsOf(node).flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.children, reading)))
    if (node.name === 'mc:AlternateContent') return paragraphsIn(choiceOf(node)?.children ?? [], reading)
    return node.name === 'w:sdt' || wrappers.has(node.name) ? paragraphsIn(node.children, reading) : []
  })
}

function firstParagraph(node: XmlNode): XmlNode | undefined {
  if (node.name === 'w:p') return node
  for (const child of node.children) {
    const found = firstParagraph(child)
    if (found !== undefined) return found
  }
  return undefined
}
