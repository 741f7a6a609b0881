import type { Doc, DocBlock, Prose, TableRow } from '../../doc/doc.ts'
import { lineStarts, type PdfOrigin } from '../../doc/origin.ts'
import type { Row } from './row.ts'

/** What stands on the pages, in order: paragraphs and tables, as lines of pages. */
export interface Part {
  isTable: boolean
  rows: Row[]
}

/** A document of paragraphs, each one line, and of tables, each row one line. */
export function buildDoc(parts: Part[]): Doc {
  const draft: Draft = { text: '', rows: [] }
  const blocks = parts.map(({ isTable, rows }) => (isTable ? writeTable(draft, rows) : writeParagraph(draft, rows)))
  const { text, rows } = draft
  return { text, blocks, origin: { kind: 'pdf', starts: lineStarts(text), rows } }
}

interface Draft {
  text: string
  rows: PdfOrigin['rows']
}

function writeParagraph(draft: Draft, rows: Row[]): DocBlock {
  const start = draft.text.length
  for (const row of rows) {
    // Between words there was a blank; numbers are broken anywhere.
    const isLatin = /[A-Za-z,.;:!?)]$/u.test(draft.text) && /^[A-Za-z(]/u.test(row.text)
    if (draft.text.length > start && isLatin) draft.text += ' '
    draft.rows.push({ start: draft.text.length, page: row.page, line: row.line })
    draft.text += row.text
  }
  const end = draft.text.length
  draft.text += '\n'
  return { kind: 'paragraph', start, end, marks: [], bold: false }
}

function writeTable(draft: Draft, rows: Row[]): DocBlock {
  const written = rows.map((row, at): TableRow => {
    const start = draft.text.length
    draft.rows.push({ start, page: row.page, line: row.line })
    const cells = row.cells.map(({ text }, index): Prose => {
      if (index > 0) draft.text += '\t'
      draft.text += text
      return { start: draft.text.length - text.length, end: draft.text.length, marks: [] }
    })
    const end = draft.text.length
    draft.text += '\n'
    return { start, end, header: at === 0 && namesColumns(rows), cells }
  })
  return { kind: 'table', start: written[0]?.start ?? 0, end: draft.text.length - 1, rows: written }
}

/** Whether the first row has words where the others have figures. */
function namesColumns([first, ...others]: Row[]): boolean {
  const hasFigures = (row: Row): boolean => row.cells.slice(1).every(({ text }) => /^[\d.,%—-]+$/u.test(text))
  return (
    first !== undefined && first.cells.every(({ text }) => /\p{Script=Han}/u.test(text)) && others.every(hasFigures)
  )
}
