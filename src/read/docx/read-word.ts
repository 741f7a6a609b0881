import type { Doc } from '../../doc/doc.ts'
import type { Trouble } from '../../problem/problem.ts'
import { type Anchor, emptyDraft, originOf } from './draft.ts'
import { noFields } from './fields.ts'
import { numberingOf } from './numbering.ts'
import { openPackage, type WordPackage } from './open-package.ts'
import type { XmlPart } from './xml-part.ts'
import { notesOf } from './notes-of.ts'
import { readBlocks } from './read-blocks.ts'
import type { Reading } from './read-paragraph.ts'
import { stylesOf } from './styles.ts'
import type { XmlNode } from './xml.ts'
import { childOf } from './xml-walk.ts'

/** A Word file with the document in it, for who means to write into it. */
export interface WordFile {
  package: WordPackage
  doc: Doc
  /** Of each line of the text, where it can be pointed at. */
  anchors: Anchor[]
}

/** Reads a Word file. */
export function readWord(bytes: Uint8Array): WordFile | Trouble {
  const opened = openPackage(bytes)
  if ('id' in opened) return opened
  const parts = partsOf(opened, ['styles', 'numbering', 'footnotes', 'endnotes'])
  if ('id' in parts) return parts
  const { main } = opened
  const findStyle = stylesOf(parts.styles)
  const draft = emptyDraft()
  const reading: Reading = {
    draft,
    part: main.path,
    findStyle,
    numbering: numberingOf(parts.numbering, findStyle),
    fields: noFields(),
    count: 0,
    host: null,
    apart: null,
    references: [],
    notes: notesOf(parts),
    carried: [],
    contents: false,
  }
  const body = childOf(main.root, 'w:body')
  if (body === undefined) return { id: 'word-no-document' }
  // Of what another file holds, and only Word would put in, nothing is known: half a report would be judged for a whole.
  if (body.children.some(({ name }) => name === 'w:altChunk')) return { id: 'word-no-document', outcome: 'embedded' }
  readBlocks(body.children, reading)
  if (draft.blocks.length === 0 && holdsPicture(body)) return { id: 'word-no-document', outcome: 'pictures' }
  const doc = { text: draft.text.join(''), blocks: draft.blocks, origin: originOf(draft) }
  return { package: opened, doc, anchors: draft.anchors }
}

function holdsPicture({ name, children }: XmlNode): boolean {
  return name === 'w:drawing' || name === 'w:pict' || name === 'w:object' || children.some(holdsPicture)
}

type Kind = 'styles' | 'numbering' | 'footnotes' | 'endnotes'

/** Parts that a document can do without; what is wrong with one is wrong with the document. */
function partsOf({ related }: WordPackage, kinds: Kind[]): Record<Kind, XmlPart | null> | Trouble {
  const parts: Record<Kind, XmlPart | null> = { styles: null, numbering: null, footnotes: null, endnotes: null }
  for (const kind of kinds) {
    const part = related(kind)
    if (part !== null && 'id' in part) return part
    parts[kind] = part
  }
  return parts
}
