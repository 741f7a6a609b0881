import type { Doc } from '../../doc/doc.ts'
import type { Trouble } from '../../problem/problem.ts'
import { readWord } from './read-word.ts'

/** The document in a Word file (OOXML, also as WPS and LibreOffice write it), or why there is none. */
export async function readDocx(bytes: Uint8Array): Promise<Doc | Trouble> {
  const read = readWord(bytes)
  return Promise.resolve('id' in read ? read : read.doc)
}
