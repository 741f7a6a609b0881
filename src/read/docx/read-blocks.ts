import type { TableCell, TableRow } from '../../doc/doc.ts'
import { addTable, type Anchor, beginLine, type Draft, write, writeInks } from './draft.ts'
import type { Fields } from './fields.ts'
import { choiceOf, type Ink, type Token, tokensOf } from './inline.ts'
import type { Numbering } from './numbering.ts'
import { depthOfLevel, type FindStyle, type Style } from './styles.ts'
import { isLayout, mergedOf, type Row, rowsOf } from './tables.ts'
import { attributesOf, type XmlNode } from './xml.ts'
import { childOf, numberOf, valueOf } from './xml-walk.ts'

/** A note that the text refers to, and from where. */
export interface NoteReference {
  of: 'footnotes' | 'endnotes'
  id: string
  number: number
  anchor: Anchor
}

/** What is known while a document is read from front to back. */
export interface Reading {
  draft: Draft
  /** The part that is read. */
  part: string
  findStyle: FindStyle
  numbering: Numbering
  fields: Fields
  /** How many paragraphs there were. */
  count: number
  /** Of what stands apart from the text (notes, text boxes), where that is. */
  host: { number: number; anchor: Anchor } | null
  notes: NoteReference[]
  /** What a paragraph whose end was deleted leaves to the next. */
  carried: Token[]
  contents: boolean
}

/** Reads paragraphs and tables, and what may be wrapped around them, into the draft. */
export function readBlocks(nodes: readonly XmlNode[], reading: Reading): void {
  for (const node of nodes) readBlock(node, reading)
}

const through = new Set(['w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag'])

function readBlock(node: XmlNode, reading: Reading): void {
  if (node.name === 'w:p') readParagraph(node, reading)
  else if (node.name === 'w:tbl') readTable(node, reading)
  else if (node.name === 'mc:AlternateContent') readBlocks(choiceOf(node)?.children ?? [], reading)
  else if (node.name === 'w:sdt') {
    const before = reading.contents
    reading.contents ||= isContents(node)
    readBlocks(childOf(node, 'w:sdtContent')?.children ?? [], reading)
    reading.contents = before
  } else if (through.has(node.name)) readBlocks(node.children, reading)
}

/** A table of contents that Word has put in. */
function isContents(sdt: XmlNode): boolean {
  const part = childOf(childOf(sdt, 'w:sdtPr'), 'w:docPartObj')
  return valueOf(part, 'w:docPartGallery')?.toLowerCase() === 'table of contents'
}

interface ReadParagraph {
  tokens: Token[]
  style: Style
  depth: number | null
  number: number
  anchor: Anchor
  /** It is of a table of contents. */
  contents: boolean
}

/** A paragraph with its number; null when its end is deleted, so that the next goes on with it. */
function paragraphOf(node: XmlNode, reading: Reading): ReadParagraph | null {
  const { findStyle, fields, host } = reading
  reading.count++
  const properties = childOf(node, 'w:pPr')
  const style = findStyle(valueOf(properties, 'w:pStyle'))
  const inContents = fields.isContents()
  const own = tokensOf(node, { fields, findStyle, style })
  const mark = childOf(properties, 'w:rPr')
  if (childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined) {
    reading.carried.push(...own)
    return null
  }
  const level = numberOf(properties, 'w:outlineLvl')
  const label = labelOf(properties, style, reading)
  const all = [...reading.carried, ...own]
  reading.carried = []
  return {
    tokens: label === '' ? all : [virtual(label), ...all],
    style,
    depth: level === undefined ? style.depth : depthOfLevel(level),
    number: host?.number ?? reading.count,
    anchor: host?.anchor ?? { paragraph: node, run: null },
    contents: reading.contents || inContents || fields.isContents() || /^(?:toc|目录)\d$/u.test(style.name),
  }
}

function virtual(value: string): Ink {
  return { kind: 'ink', value, source: null, bold: true, as: 'virtual' }
}

/** The automatic number of a paragraph: list and level may each come from itself or from its style. */
function labelOf(properties: XmlNode | undefined, style: Style, { numbering }: Reading): string {
  const own = childOf(properties, 'w:numPr')
  const numId = valueOf(own, 'w:numId') ?? style.numId
  if (numId === undefined || numId === '0') return ''
  const level = numberOf(own, 'w:ilvl') ?? numbering.levelOf(numId, style.chain) ?? style.level ?? 0
  return numbering.next(numId, level)
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
}

function writeParagraph(paragraph: ReadParagraph, { draft, part }: Reading): void {
  const { tokens, depth, contents } = paragraph
  for (const inks of linesOf(tokens)) {
    beginLine(draft, paragraph)
    const prose = writeInks(draft, inks, part)
    if (prose === null) continue
    const { bold, ...rest } = prose
    if (contents) draft.blocks.push({ kind: 'markup', start: prose.start, end: prose.end })
    else draft.blocks.push(depth === null ? { kind: 'paragraph', ...rest, bold } : { kind: 'heading', ...rest, depth })
  }
}

/** The characters of each line: what ends a line within a paragraph ends one of an official document. */
function linesOf(tokens: readonly Token[]): Ink[][] {
  const lines: Ink[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'break') lines.push([])
    else if (token.kind === 'ink') lines.at(-1)?.push(token)
  }
  return lines
}

function readBox(token: Token, { number, anchor }: ReadParagraph, reading: Reading): void {
  if (token.kind !== 'box') return
  const { host, carried } = reading
  reading.host = host ?? { number, anchor: { ...anchor, run: token.run } }
  reading.carried = []
  readBlocks(token.content.children, reading)
  reading.host = host
  reading.carried = carried
}

function noteReferences({ tokens, number, anchor }: ReadParagraph, { notes, host }: Reading): void {
  for (const token of tokens)
    if (token.kind === 'note')
      notes.push({ of: token.of, id: token.id, number, anchor: host?.anchor ?? { ...anchor, run: token.run } })
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
}

/** A row is a line, with a tab between two cells; null for one without cells. */
function readRow({ header, cells, node }: Row, reading: Reading): TableRow | null {
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
    return node.name === 'w:sdt' || through.has(node.name) ? paragraphsIn(node.children, reading) : []
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

/** Reads the notes of a part that the text refers to, at the end of the draft. */
export function readNotes(root: XmlNode, of: NoteReference['of'], reading: Reading): void {
  const nodes = new Map(root.children.map((node) => [attributesOf(node)['w:id'], node]))
  for (const { number, anchor, id } of reading.notes.filter((note) => note.of === of)) {
    const note = nodes.get(id)
    if (note === undefined) continue
    nodes.delete(id)
    reading.host = { number, anchor }
    readBlocks(note.children, reading)
    reading.host = null
  }
}
