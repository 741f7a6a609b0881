import type { TextSource } from '../read/source.ts'
import { textFormat } from '../read/text-format.ts'

/** A text as if it had been read from a file, by whose name it is Markdown or plain. */
export function sourceOfText(text: string, path = 'report.md'): TextSource {
  return { path, text, format: textFormat(path), encoding: 'utf-8', bom: false }
}
