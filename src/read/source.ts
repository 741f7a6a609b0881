import type { Doc } from '../doc/doc.ts'
import type { DocumentFormat } from './document-formats.ts'

/** One file, read: a text, which is parsed next, or a document, whose reader has parsed it already. */
export type Source = TextSource | DocumentSource

/** A file that is text, with what is needed to write it back as it was. */
export interface TextSource {
  /** As the user named it; `<stdin>` when it has no name. */
  path: string
  /** Decoded, without a byte order mark; line ends as they stand in the file. */
  text: string
  format: 'markdown' | 'text'
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'
  /** Whether the file opened with a byte order mark. */
  bom: boolean
}

/** A file of another kind. Its text cannot be written back: what it was taken from holds more than text. */
export interface DocumentSource {
  path: string
  /** The text of `doc`. */
  text: string
  format: DocumentFormat
  doc: Doc
}

/** Whether a source can be written back with another text. */
export function isText(source: Source): source is TextSource {
  return source.format === 'markdown' || source.format === 'text'
}
