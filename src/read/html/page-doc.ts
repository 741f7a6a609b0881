import type { Doc, DocBlock, Mark, Prose, TableRow } from '../../doc/doc.ts'
import { lineStarts, type WebOrigin } from '../../doc/origin.ts'
import type { TextLine } from './line-builder.ts'
import type { PageTable } from './page-lines.ts'
import type { Chunk } from './text-chunks.ts'

/** The document that lines and tables of a page make: a line of text for each line, and for each row of a table. */
export function pageDoc(items: (TextLine | PageTable)[], source: string): Doc {
  const parts: string[] = []
  const blocks: DocBlock[] = []
  const pieces: WebOrigin['pieces'] = []
  let length = 0
  const write = (text: string): void => {
    parts.push(text)
    length += text.length
  }
  const prose = (chunks: Chunk[]): Prose => {
    const start = length
    const marks: Mark[] = []
    for (const { text, source: place } of chunks) {
      const stretch = { start: length, end: length + text.length }
      if (place === null) marks.push({ kind: 'virtual', ...stretch })
      else addPiece(pieces, { ...stretch, source: place })
      write(text)
    }
    return { start, end: length, marks }
  }
  for (const item of items) {
    if (item.kind === 'table') {
      const start = length
      const rows = item.rows.map(({ header, cells, spans }): TableRow => {
        const row = length
        const read = cells.map((cell, at) => {
          if (at > 0) write('\t')
          return { ...prose(cell), ...spans[at] }
        })
        const end = length
        write('\n')
        return { start: row, end, header, cells: read }
      })
      if (rows.length > 0) blocks.push({ kind: 'table', start, end: length - 1, rows })
    } else {
      if (item.chunks.length > 0) {
        const read = prose(item.chunks)
        if (item.heading > 0) blocks.push({ kind: 'heading', depth: item.heading, ...read })
        else blocks.push({ kind: 'paragraph', bold: item.bold, ...read })
      }
      write('\n')
    }
  }
  const text = parts.join('')
  return { text, blocks, origin: { kind: 'web', starts: lineStarts(text), pieces, sourceStarts: lineStarts(source) } }
}

/** Adds a piece to the last one where both text and source go on and are of one length. */
function addPiece(pieces: WebOrigin['pieces'], piece: WebOrigin['pieces'][number]): void {
  const last = pieces.at(-1)
  const goesOn = last?.end === piece.start && last.source.end === piece.source.start && isPlain(last) && isPlain(piece)
  if (last !== undefined && goesOn) {
    last.end = piece.end
    last.source = { start: last.source.start, end: piece.source.end }
  } else pieces.push(piece)
}

function isPlain({ start, end, source }: WebOrigin['pieces'][number]): boolean {
  return end - start === source.end - source.start
}
