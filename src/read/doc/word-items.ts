import type { Doc, DocBlock, Prose, TableRow } from '../../doc/doc.ts'
import type { Place } from '../../problem/place.ts'

/** What an old Word document or rich text holds, in order. */
export type WordItem = WordLine | WordTable

/** A paragraph, or a part of one that a line break ends. */
export interface WordLine {
  kind: 'line'
  /** Which paragraph of the document it is, from 1. */
  paragraph: number
  /** An automatic number, which is seen but nowhere written. */
  label: string
  text: string
  /** Of a heading its level, else 0. */
  heading: number
  bold: boolean
  /** It is of a footnote or endnote, behind the paragraph or table that has its mark, or of a text box that is fixed there. */
  apart?: 'note' | 'box'
}

export interface WordTable {
  kind: 'table'
  rows: { header: boolean; cells: string[]; paragraph: number }[]
}

/** The document that they make: a line of text for each line, and for each row of a table. */
export function wordDoc(items: readonly WordItem[]): Doc {
  const parts: string[] = []
  const blocks: DocBlock[] = []
  const starts: number[] = []
  const paragraphs: number[] = []
  let length = 0
  const write = (text: string): Place => {
    parts.push(text)
    length += text.length
    return { start: length - text.length, end: length }
  }
  const begin = (paragraph: number): void => {
    if (starts.length > 0) write('\n')
    starts.push(length)
    paragraphs.push(paragraph)
  }
  for (const item of items) {
    if (item.kind === 'line') {
      begin(item.paragraph)
      const label = write(item.label)
      const prose = trimmed(write(item.text), item.text)
      if (prose === null) continue
      const { heading, bold, apart } = item
      const marks: Prose['marks'] = item.label === '' ? [] : [{ kind: 'virtual', ...label }]
      const start = item.label === '' ? prose.start : label.start
      const place = { start, end: prose.end, marks, ...(apart !== undefined && { apart }) }
      blocks.push(heading > 0 ? { kind: 'heading', depth: heading, ...place } : { kind: 'paragraph', bold, ...place })
      continue
    }
    const rows = item.rows.map(({ header, cells, paragraph }): TableRow => {
      begin(paragraph)
      const start = length
      const read = cells.map((cell, at) => {
        if (at > 0) write('\t')
        return { ...write(cell), marks: [] }
      })
      return { start, end: length, header, cells: read }
    })
    const [first] = rows
    if (first !== undefined) blocks.push({ kind: 'table', start: first.start, end: length, rows })
  }
  const isEmpty = starts.length === 0
  const origin = {
    kind: 'word',
    starts: isEmpty ? [0] : starts,
    paragraphs: isEmpty ? [1] : paragraphs,
    pieces: [],
  } as const
  return { text: parts.join(''), blocks, origin: { ...origin, pieces: [] } }
}

/** A place without the white space at both ends of its text; null where there is nothing else. */
function trimmed({ start, end }: Place, text: string): Place | null {
  const from = start + text.length - text.trimStart().length
  const to = end - (text.length - text.trimEnd().length)
  return from < to ? { start: from, end: to } : null
}
