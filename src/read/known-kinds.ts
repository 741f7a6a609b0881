import type { DocumentFormat } from './document-formats.ts'

/** What a file is: a text, a document that has a reader, or what has none. */
export type FileKind = 'text' | DocumentFormat | UnreadKind

/** Kinds of files that are known, but not read; each has words of its own. */
export type UnreadKind =
  | 'encrypted'
  | 'word-old'
  | 'word-xml'
  | 'odt'
  | 'uof'
  | 'pages'
  | 'office'
  | 'ofd'
  | 'spreadsheet'
  | 'slides'
  | 'epub'
  | 'image'
  | 'media'
  | 'archive'
  | 'program'
