import type { Doc } from '../doc/doc.ts'
import type { Problem, Trouble } from '../problem/problem.ts'
import { fileKind, type UnreadKind } from './file-kind.ts'
import { readProblem } from './read-problem.ts'
import { readText } from './read-text.ts'
import type { DocumentFormat, Source } from './source.ts'
import { unsupported } from './unsupported.ts'

/** Makes a document of a file's bytes, or says why there is none in them. Never throws on bad input. */
export type ReadDocument = (bytes: Uint8Array) => Promise<Doc | Trouble>

/** The readers of files that are no text, each loaded when the first such file comes. They touch no machine. */
const readers: Record<DocumentFormat, () => Promise<ReadDocument>> = {
  doc: async () => (await import('./doc/read-doc.ts')).readDoc,
  rtf: async () => (await import('./rtf/read-rtf.ts')).readRtf,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
}

/** The report that the bytes of a file are, or why they are none. Touches no machine, so that a page can use it. */
export async function readBytes(path: string, bytes: Uint8Array): Promise<Source | Problem> {
  const kind = fileKind(path, bytes)
  if (kind === 'text') return readText(path, bytes)
  if (!isRead(kind)) return readProblem(path, unsupported(kind))
  const read = await readers[kind]()
  const doc = await read(bytes)
  return 'id' in doc ? readProblem(path, doc) : { path, text: doc.text, format: kind, doc }
}

function isRead(kind: DocumentFormat | UnreadKind): kind is DocumentFormat {
  return Object.hasOwn(readers, kind)
}
