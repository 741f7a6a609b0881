import type { Doc } from '../doc/doc.ts'
import type { Source } from '../read/source.ts'
import { build, type Dialect } from './build.ts'

// The Markdown parser is loaded for Markdown only.
const dialects: Record<Source['format'], () => Promise<Dialect>> = {
  markdown: async () => ({ findStrong: (await import('./markdown.ts')).markdownStrong, regions: true }),
  text: async () => ({ findStrong: (await import('./plain.ts')).plainStrong, regions: false }),
}

/**
 * A text as a document, the same for all formats: every paragraph and heading is one line of the source. Lines without
 * prose (images, rules, comments, tags, and in Markdown front matter and fenced code) are markup.
 */
export async function parse(source: Source): Promise<Doc> {
  return build(source.text, await dialects[source.format]())
}
