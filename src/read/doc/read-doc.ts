import type { Doc } from '../../doc/doc.ts'
import type { Trouble } from '../../problem/problem.ts'
import { docItems } from './doc-items.ts'
import { openDoc } from './open-doc.ts'
import { piecesOf } from './pieces.ts'
import { wordDoc } from './word-items.ts'

/** Reads a document of Word 97 to 2003, or one that WPS Writer saved in its own name for that format. */
export function readDoc(bytes: Uint8Array): Promise<Doc | Trouble> {
  const document = openDoc(bytes)
  if ('id' in document) return Promise.resolve(document)
  const pieces = piecesOf(document)
  return Promise.resolve(pieces === null ? { id: 'word-damaged' } : wordDoc(docItems(document, pieces)))
}
