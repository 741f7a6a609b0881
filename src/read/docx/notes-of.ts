import type { XmlPart } from './xml-part.ts'
import type { NoteReference } from './note-reference.ts'
import { attributesOf, type XmlNode } from './xml.ts'

/** A note, and the part that it stands in. */
export interface Note {
  part: string
  node: XmlNode
}

/** Gives each note that is referred to, once; the rest (the lines above notes) is none. */
export type TakeNote = (reference: Pick<NoteReference, 'of' | 'id'>) => Note | null

/** The notes of a document. */
export function notesOf(parts: Record<'footnotes' | 'endnotes', XmlPart | null>): TakeNote {
  const left = { footnotes: byId(parts.footnotes), endnotes: byId(parts.endnotes) }
  return ({ of, id }) => {
    const note = left[of].get(id) ?? null
    left[of].delete(id)
    return note
  }
}

function byId(part: XmlPart | null): Map<string | undefined, Note> {
  if (part === null) return new Map()
  return new Map(part.root.children.map((node) => [attributesOf(node)['w:id'], { part: part.path, node }]))
}
