import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Prose, Table, TableRow } from '../doc/doc.ts'
import type { Place } from '../problem/place.ts'
import type { Line } from './lines.ts'
import { trim } from './lines.ts'
import { markdownStrong, processor } from './markdown.ts'
import { isTableRule } from './markup.ts'
import { findMarks, marksOf } from './prose-marks.ts'

/** The table that begins at a line (an index), and its last line; null where none does. */
export type FindTable = (text: string, lines: readonly Line[], at: number) => { block: Table; last: number } | null

type Parsed = Extract<RootContent, { type: 'table' }>
type Parse = (markdown: string) => Parsed | null

// The time of the parser grows faster than what it is given: a long table is read in parts, each below its head.
const most = 50
const longest = 4000

/** Loads what reads the tables of GitHub's Markdown. */
export async function loadTableFinder(): Promise<FindTable> {
  const [{ gfmTable }, { gfmTableFromMarkdown }] = await Promise.all([
    import('micromark-extension-gfm-table'),
    import('mdast-util-gfm-table'),
  ])
  const tables = processor()
    .use(function () {
      const { micromarkExtensions = [] } = this.data()
      this.data({
        micromarkExtensions: [...micromarkExtensions, gfmTable()],
        fromMarkdownExtensions: [gfmTableFromMarkdown()],
      })
    })
    .freeze()
  const parse: Parse = (markdown) => {
    const { children } = tables.parse(markdown)
    const [only] = children
    return children.length === 1 && only?.type === 'table' ? only : null
  }
  return (text, lines, at) => {
    const last = lastLine(text, lines, at)
    return last === null ? null : tableIn(text, lines.slice(at, last + 1), { last, parse })
  }
}

/** Where the lines of a table end that follow each other: in official text a line without `|` is a paragraph. */
function lastLine(text: string, lines: readonly Line[], at: number): number | null {
  const slice = (index: number): string => {
    const { start, end } = lines[index] ?? { start: 0, end: 0 }
    return end - start > longest ? '' : text.slice(start, end)
  }
  if (!slice(at).includes('|') || !follows(lines, at + 1) || !isTableRule(slice(at + 1))) return null
  let last = at + 1
  while (follows(lines, last + 1) && slice(last + 1).includes('|')) last++
  return last
}

function follows(lines: readonly Line[], at: number): boolean {
  const [line, before] = [lines[at], lines[at - 1]]
  return line !== undefined && before !== undefined && line.number === before.number + 1
}

function tableIn(
  text: string,
  [head, rule, ...body]: Line[],
  { last, parse }: { last: number; parse: Parse },
): { block: Table; last: number } | null {
  if (head === undefined || rule === undefined) return null
  const opening = `${text.slice(head.start, head.end)}\n${text.slice(rule.start, rule.end)}`
  const rows: TableRow[] = []
  for (let from = 0; from === 0 || from < body.length; from += most) {
    const part = [head, rule, ...body.slice(from, from + most)]
    const table = parse([opening, ...part.slice(2).map(({ start, end }) => text.slice(start, end))].join('\n'))
    if (table?.children.length !== part.length - 1) return null
    // The rule is no row of the tree.
    const lines = part.filter((line) => line !== rule)
    const found = table.children.map((row, index) => rowOf(text, row, lines[index] ?? head, index === 0))
    rows.push(...(from === 0 ? found : found.slice(1)))
  }
  return { block: { kind: 'table', start: head.start, end: (body.at(-1) ?? rule).end, rows }, last }
}

function rowOf(text: string, row: Parsed['children'][number], line: Line, header: boolean): TableRow {
  const shift = line.start - (row.position?.start.offset ?? 0)
  const cells = row.children.map((cell): Prose => {
    const start = shift + (cell.children[0]?.position?.start.offset ?? cell.position?.start.offset ?? 0)
    const end = shift + (cell.children.at(-1)?.position?.end.offset ?? cell.position?.start.offset ?? 0)
    return toString(cell).trim() === '' ? { start, end: start, marks: [] } : cellIn(text, trim(text, start, end))
  })
  return { start: line.start, end: line.end, header, cells }
}

/** A `|` that belongs to the text of a cell has a `\\` before it, which nobody sees. */
function cellIn(text: string, { start, end }: Place): Prose {
  const slice = text.slice(start, end)
  const escapes = [...slice.matchAll(/\\(?=\|)/g)].map(({ index }) => ({
    kind: 'hidden' as const,
    start: index,
    end: index + 1,
  }))
  return { start, end, marks: marksOf(findMarks(slice, markdownStrong, escapes), start) }
}
