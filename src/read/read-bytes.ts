import type { Problem } from '../problem/problem.ts'
import { type DocumentFormat, documentFormats } from './document-formats.ts'
import { fileKind } from './file-kind.ts'
import type { UnreadKind } from './known-kinds.ts'
import { readProblem } from './read-problem.ts'
import { readText } from './read-text.ts'
import type { Source } from './source.ts'
import { unsupported } from './unsupported.ts'

/** The report that the bytes of a file are, or why they are none. Touches no machine, so that a page can use it. */
export async function readBytes(path: string, bytes: Uint8Array): Promise<Source | Problem> {
  const kind = fileKind(path, bytes)
  if (kind === 'text') return readText(path, bytes)
  if (!isRead(kind)) return readProblem(path, unsupported(kind))
  const read = await documentFormats[kind].load()
  const doc = await read(bytes)
  return 'id' in doc ? readProblem(path, doc) : { path, text: doc.text, format: kind, doc }
}

function isRead(kind: DocumentFormat | UnreadKind): kind is DocumentFormat {
  return Object.hasOwn(documentFormats, kind)
}
