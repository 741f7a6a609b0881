import type { Doc } from '../doc/doc.ts'
import type { Trouble } from '../problem/problem.ts'

/** Makes a document of a file's bytes, or says why there is none in them. Never throws on bad input. */
export type ReadDocument = (bytes: Uint8Array) => Promise<Doc | Trouble>

/** A kind of file that has a reader. */
interface DocumentReader {
  /** By which such files are looked for; what a file really is, its content tells. */
  extensions: readonly string[]
  /** Loads the reader, when the first such file comes. It touches no machine. */
  load: () => Promise<ReadDocument>
}

/** The files that are read and are no text: Word (OOXML), Word 97 and WPS (binary), rich text, web pages, PDF. */
export const documentFormats = {
  docx: { extensions: ['docx', 'docm'], load: async () => (await import('./docx/read-docx.ts')).readDocx },
  doc: { extensions: ['doc', 'wps'], load: async () => (await import('./doc/read-doc.ts')).readDoc },
  rtf: { extensions: ['rtf'], load: async () => (await import('./rtf/read-rtf.ts')).readRtf },
  html: {
    extensions: ['html', 'htm', 'mht', 'mhtml'],
    load: async () => (await import('./html/read-html.ts')).readHtml,
  },
  pdf: { extensions: ['pdf'], load: async () => (await import('./pdf/read-pdf.ts')).readPdf },
} satisfies Record<string, DocumentReader>

export type DocumentFormat = keyof typeof documentFormats

/** The extensions of files that are read and are no text. */
export const documentExtensions: readonly string[] = Object.values(documentFormats).flatMap(
  ({ extensions }) => extensions,
)
