import type { Root } from 'mdast'
import type { Source } from '../read/source.ts'
import { build, type Dialect } from './build.ts'

// The Markdown parser is loaded for Markdown only.
const dialects: Record<Source['format'], () => Promise<Dialect>> = {
  markdown: async () => ({ findStrong: (await import('./markdown.ts')).markdownStrong, regions: true }),
  text: async () => ({ findStrong: (await import('./plain.ts')).plainStrong, regions: false }),
}

/**
 * The tree of a text, of one shape for all formats: every paragraph and heading is one line of the source, made of
 * `text` and `strong`, and every `text` is exactly the slice of the source at its position. What is no prose stands
 * between them: `html` (tags, comments, the marks of links and footnotes), which a reader does not see, and
 * `inlineCode` (code, addresses, emoticons), which is to be left as it is. Lines without prose (images, rules, comments,
 * tags, and in Markdown front matter and fenced code) are `html`; a blank line shows as a gap between two blocks.
 */
export async function parse(source: Source): Promise<Root> {
  return build(source.text, await dialects[source.format]())
}
