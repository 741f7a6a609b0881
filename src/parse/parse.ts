import type { Doc } from '../doc/doc.ts'
import { isText, type Source, type TextSource } from '../read/source.ts'
import { build, type Dialect } from './build.ts'
import { isTableRule } from './markup.ts'
import { withAddresses } from './with-addresses.ts'

// The Markdown parser is loaded for Markdown only.
const dialects: Record<TextSource['format'], (text: string) => Promise<Dialect>> = {
  markdown: async (text) => ({
    findStrong: (await import('./markdown.ts')).markdownStrong,
    regions: true,
    findTable: hasTable(text) ? await (await import('./markdown-tables.ts')).loadTableFinder() : undefined,
  }),
  text: async () => ({ findStrong: (await import('./plain.ts')).plainStrong, regions: false }),
}

/**
 * A file as a document, the same for all formats. Of a text every paragraph and heading is one line; lines without prose (images, rules, comments, tags, and in Markdown front matter and fenced code) are markup.
 */
export async function parse(source: Source): Promise<Doc> {
  return isText(source) ? build(source.text, await dialects[source.format](source.text)) : withAddresses(source.doc)
}

/** Whether a text of Markdown may have a table at all; the library for them is loaded only then. */
function hasTable(text: string): boolean {
  return text.includes('|') && text.split(/[\r\n]+/).some((line) => line.length < longest && isTableRule(line.trim()))
}

/** No rule below the head of a table is longer. */
const longest = 2000
