import type { Nodes } from 'mdast'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { plainStrong } from './plain.ts'
import type { Strong } from './strong.ts'

// What official text writes and does not mean as Markdown: `1.` is no list, an indented line no code, 〔2022〕 no link.
const disabled = [
  'autolink',
  'blockQuote',
  'characterEscape',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
  'thematicBreak',
]

function officialText(this: Processor): void {
  this.data({ micromarkExtensions: [cjkFriendlyExtension(), { disable: { null: disabled } }] })
}

/** Reads one line of Markdown as official text means it. */
export const processor = unified().use(officialText).use(remarkParse).freeze()

// The Markdown parser takes quadratic time for the asterisks of a line, and a call for each that stands in another; no
// paragraph is as long as this, or has so many.
const longest = 20_000
const most = 400

/**
 * Strong text of a line of Markdown. A line is parsed by itself, because in official text it is a paragraph: a `**`
 * that was left open must not reach into the next one. `*…*`, `_…_` and `__…__` are blanks to fill in or stars, not
 * emphasis.
 */
export function markdownStrong(line: string): Strong[] {
  if (!line.includes('**')) return []
  const marks = line.match(/\*+/g)?.length ?? 0
  return line.length > longest || marks > most ? plainStrong(line) : strongsIn(processor.parse(line), line)
}

function strongsIn(node: Nodes, line: string): Strong[] {
  const inner = 'children' in node ? node.children.flatMap((child) => strongsIn(child, line)) : []
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  if (node.type !== 'strong' || !line.startsWith('**', start)) return inner
  const marks = inner.flatMap((strong) => strong.marks)
  return [{ start, end, marks: [{ start, end: start + 2 }, ...marks, { start: end - 2, end }] }]
}
