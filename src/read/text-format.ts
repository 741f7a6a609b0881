import type { TextSource } from './source.ts'

const extensions = {
  markdown: ['md', 'markdown'],
  text: ['txt'],
} as const satisfies Record<TextSource['format'], readonly string[]>

/** The extensions of texts. */
export const textExtensions: readonly string[] = Object.values(extensions).flat()

const text = new RegExp(String.raw`\.(?:${textExtensions.join('|')})$`, 'iu')
const markdown = new RegExp(String.raw`\.(?:${extensions.markdown.join('|')})$`, 'iu')

/** How the text of a file is marked up, by its name. */
export function textFormat(path: string): TextSource['format'] {
  return markdown.test(path) ? 'markdown' : 'text'
}

/** Whether a file is a text, by its name. */
export function isTextName(path: string): boolean {
  return text.test(path)
}
