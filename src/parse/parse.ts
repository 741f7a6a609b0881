import type { Root } from 'mdast'
import type { Source } from '../read/source.ts'
import { build } from './build.ts'
import type { FindStrong } from './strong.ts'

// The Markdown parser is loaded for Markdown only.
const finders: Record<Source['format'], () => Promise<FindStrong>> = {
  markdown: async () => (await import('./markdown.ts')).markdownStrong,
  text: async () => (await import('./plain.ts')).plainStrong,
}

/**
 * The tree of a text, of one shape for all formats: every paragraph and heading is one line of the source, made of
 * `text` and `strong` only, and every `text` is exactly the slice of the source at its position. Lines without prose
 * (images, rules, comments, tags) are `html`; a blank line shows as a gap between the lines of two blocks.
 */
export async function parse(source: Source): Promise<Root> {
  return build(source.text, await finders[source.format]())
}
