import type { TextSource } from './source.ts'

/** Extensions of reports that are looked for in folders. */
export const extensions = ['md', 'markdown', 'txt']

/** How the text of a file is marked up, by its name. */
export function textFormat(path: string): TextSource['format'] {
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'text'
}
