import type { Trouble } from '../problem/problem.ts'
import type { XmlPart } from '../read/docx/xml-part.ts'
import type { WordFile } from '../read/docx/read-word.ts'
import { relationshipsPath } from '../read/docx/relationships.ts'

/** Parts that are read or written besides the text. */
export interface Parts {
  comments: XmlPart | null
  extended: XmlPart | null
  ids: XmlPart | null
  styles: XmlPart | null
  types: XmlPart
  references: XmlPart | null
}

/** The parts of a document that comments concern. */
export function partsFor({ package: { related, part, main } }: WordFile): Parts | Trouble {
  const [comments, extended, ids, styles] = ['comments', 'commentsExtended', 'commentsIds', 'styles'].map(related)
  const [types, references] = ['[Content_Types].xml', relationshipsPath(main.path)].map(part)
  for (const one of [comments, extended, ids, styles, types, references])
    if (one !== null && one !== undefined && 'id' in one) return one
  if (types === null || types === undefined)
    return { id: 'word-damaged', outcome: 'part', data: { name: '[Content_Types].xml' } }
  return { comments, extended, ids, styles, types, references } as Parts
}
