import type { Anchor, Draft } from './draft.ts'
import type { Fields } from './fields.ts'
import { type Ink, type Token, tokensOf } from './inline.ts'
import type { TakeNote } from './notes-of.ts'
import type { Numbering } from './numbering.ts'
import { depthOfLevel, type FindStyle, type Style } from './styles.ts'
import type { XmlNode } from './xml.ts'
import { childOf, numberOf, valueOf } from './xml-walk.ts'
import type { NoteReference } from './note-reference.ts'

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
  /** What it is. */
  apart: 'note' | 'box' | null
  /** Of what was read last, the marks of notes that are still to be read. */
  references: NoteReference[]
  notes: TakeNote
  /** What a paragraph whose end was deleted leaves to the next. */
  carried: Token[]
  contents: boolean
}

/** A paragraph once it is read. */
export interface ReadParagraph {
  tokens: Token[]
  style: Style
  depth: number | null
  number: number
  anchor: Anchor
  /** It is of a table of contents. */
  contents: boolean
}

/** A paragraph with its number; null when its end is deleted, so that the next goes on with it. */
export function paragraphOf(node: XmlNode, reading: Reading): ReadParagraph | null {
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

/** Characters that no part has. */
export function virtual(value: string): Ink {
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

/** The characters of each line: what ends a line within a paragraph ends one of an official document. */
export function linesOf(tokens: readonly Token[]): Ink[][] {
  const lines: Ink[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'break') lines.push([])
    else if (token.kind === 'ink') lines.at(-1)?.push(token)
  }
  return lines
}

/** Keeps what refers to notes. */
export function noteReferences({ tokens, number, anchor }: ReadParagraph, { references, host }: Reading): void {
  for (const token of tokens)
    if (token.kind === 'note')
      references.push({ of: token.of, id: token.id, number, anchor: host?.anchor ?? { ...anchor, run: token.run } })
}
