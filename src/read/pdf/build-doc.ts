import type { Doc, DocBlock } from '../../doc/doc.ts'
import { lineStarts, type PdfOrigin } from '../../doc/origin.ts'
import type { Row } from './row.ts'

/** Paragraphs as a document, each one line. */
export function buildDoc(paragraphs: Row[][]): Doc {
  let text = ''
  const blocks: DocBlock[] = []
  const rows: PdfOrigin['rows'] = []
  for (const paragraph of paragraphs) {
    const start = text.length
    for (const { text: line, page, line: number } of paragraph) {
      // Between words there was a blank; numbers are broken anywhere.
      if (text.length > start && /[A-Za-z,.;:!?)]$/u.test(text) && /^[A-Za-z(]/u.test(line)) text += ' '
      rows.push({ start: text.length, page, line: number })
      text += line
    }
    blocks.push({ kind: 'paragraph', start, end: text.length, marks: [], bold: false })
    text += '\n'
  }
  return { text, blocks, origin: { kind: 'pdf', starts: lineStarts(text), rows } }
}
