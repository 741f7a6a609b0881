import type { TextSource } from './source.ts'

/** How the text of a file is marked up, by its name. */
export function textFormat(path: string): TextSource['format'] {
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'text'
}
