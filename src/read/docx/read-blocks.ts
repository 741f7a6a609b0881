import { addTable, beginLine, writeInks } from './draft.ts'
import { noFields } from './fields.ts'
import { choiceOf, type Token, wrappers } from './inline.ts'
import { linesOf, noteReferences, paragraphOf, type ReadParagraph, type Reading } from './read-paragraph.ts'
import { readRow } from './read-row.ts'
import { isLayout, rowsOf } from './tables.ts'
import type { XmlNode } from './xml.ts'
import { childOf, valueOf } from './xml-walk.ts'

/** Reads paragraphs and tables, and what may be wrapped around them, into the draft. */
export function readBlocks(nodes: readonly XmlNode[], reading: Reading): void {
  for (const node of nodes) readBlock(node, reading)
}

function readBlock(node: XmlNode, reading: Reading): void {
  if (node.name === 'w:p') readParagraph(node, reading)
  else if (node.name === 'w:tbl') readTable(node, reading)
  else if (node.name === 'mc:AlternateContent') readBlocks(choiceOf(node)?.children ?? [], reading)
  else if (node.name === 'w:sdt') {
    const before = reading.contents
    reading.contents ||= isContents(node)
    readBlocks(childOf(node, 'w:sdtContent')?.children ?? [], reading)
    reading.contents = before
  } else if (wrappers.has(node.name)) readBlocks(node.children, reading)
}

/** A table of contents that Word has put in. */
function isContents(sdt: XmlNode): boolean {
  const part = childOf(childOf(sdt, 'w:sdtPr'), 'w:docPartObj')
  return valueOf(part, 'w:docPartGallery')?.toLowerCase() === 'table of contents'
}

function readParagraph(node: XmlNode, reading: Reading): void {
  const paragraph = paragraphOf(node, reading)
  if (paragraph === null) return
  const { tokens } = paragraph
  const isInk = (token: Token): boolean => token.kind === 'ink' && token.as !== 'virtual' && token.value.trim() !== ''
  const first = tokens.findIndex(isInk)
  const boxes = tokens.map((token, at) => ({ token, at })).filter(({ token }) => token.kind === 'box')
  // A text box that is fixed before the first character most likely stands above the paragraph.
  for (const { token, at } of boxes) if (at < first) readBox(token, paragraph, reading)
  noteReferences(paragraph, reading)
  if (first >= 0 || boxes.length === 0) writeParagraph(paragraph, reading)
  for (const { token, at } of boxes) if (at > first) readBox(token, paragraph, reading)
  readNotes(reading)
}

function writeParagraph(paragraph: ReadParagraph, { draft, part, apart }: Reading): void {
  const { tokens, depth, contents } = paragraph
  for (const inks of linesOf(tokens)) {
    beginLine(draft, paragraph)
    const prose = writeInks(draft, inks, part)
    if (prose === null) continue
    const { bold, ...own } = prose
    const rest = { ...own, ...(apart !== null && { apart }) }
    if (contents) draft.blocks.push({ kind: 'markup', start: prose.start, end: prose.end })
    else draft.blocks.push(depth === null ? { kind: 'paragraph', ...rest, bold } : { kind: 'heading', ...rest, depth })
  }
}

function readBox(token: Token, { number, anchor }: ReadParagraph, reading: Reading): void {
  if (token.kind !== 'box') return
  const { host, apart, carried } = reading
  reading.host = host ?? { number, anchor: { ...anchor, run: token.run } }
  reading.apart ??= 'box'
  reading.carried = []
  readBlocks(token.content.children, reading)
  reading.host = host
  reading.apart = apart
  reading.carried = carried
}

function readTable(node: XmlNode, reading: Reading): void {
  const rows = rowsOf(node)
  if (isLayout(node, rows, reading.findStyle))
    for (const { cells } of rows) for (const cell of cells) readBlocks(cell.children, reading)
  else
    addTable(
      reading.draft,
      rows.flatMap((row) => readRow(row, reading) ?? []),
    )
  readNotes(reading)
}

/** Reads the notes that are referred to in what was read last, so that they stand behind it. */
function readNotes(reading: Reading): void {
  for (const { number, anchor, ...reference } of reading.references.splice(0)) {
    const note = reading.notes(reference)
    if (note === null) continue
    const own = { part: note.part, fields: noFields(), carried: [], contents: false }
    readBlocks(note.node.children, { ...reading, ...own, host: { number, anchor }, apart: 'note' })
  }
}
