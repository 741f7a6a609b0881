import type { Doc, DocBlock, Mark, Prose } from '../doc/doc.ts'
import { findInlineMarks } from './inline-marks.ts'

/** A document of a reader, with what no reader of a file format knows: addresses and emoticons in its prose are opaque. */
export function withAddresses(doc: Doc): Doc {
  return { ...doc, blocks: doc.blocks.map((block) => marked(block, doc.text)) }
}

function marked(block: DocBlock, text: string): DocBlock {
  switch (block.kind) {
    case 'markup':
      return block
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => withMarks(cell, text)) })),
      }
    default:
      return withMarks(block, text)
  }
}

function withMarks<T extends Prose>(prose: T, text: string): T {
  const found = findInlineMarks(text.slice(prose.start, prose.end))
    .filter(({ kind }) => kind === 'opaque')
    .map((mark) => ({ ...mark, start: mark.start + prose.start, end: mark.end + prose.start }))
    .filter((mark) => !prose.marks.some((other) => overlap(mark, other)))
  if (found.length === 0) return prose
  return { ...prose, marks: [...prose.marks, ...found].sort((a, b) => a.start - b.start) }
}

function overlap(a: Mark, b: Mark): boolean {
  return a.start < b.end && b.start < a.end
}
