import type { Line } from '../layout/lines.ts'
import { isProse } from '../layout/line-kinds.ts'
import { readOrdinal } from '../parts/ordinal.ts'
import type { Text } from '../types.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Row } from './row-lines.ts'
import { tableWords } from './table-words.ts'

/** A table with the lines that belong to it. */
export interface Taken {
  caption: Text[]
  rows: Row[]
  notes: Text[]
}

/** So many lines above and below may belong to a table. */
const around = 3
const longest = 60

/** Takes the tables out of the lines of the body, with the titles, units and notes around them. */
export function takeTables(all: Line[], words: Vocabulary): { lines: Line[]; tables: Taken[] } {
  if (!all.some(({ row }) => row !== undefined)) return { lines: all, tables: [] }
  const body = [...all]
  const { note } = tableWords(words)
  const lines: Line[] = []
  const tables: Taken[] = []
  for (let at = 0; at < body.length;) {
    const rows = rowsFrom(body, at)
    const line = body[at]
    if (rows.length === 0) {
      if (line !== undefined) lines.push(line)
      at++
      continue
    }
    const caption: Text[] = []
    for (let last = lines.at(-1); last && caption.length < around && isCaption(last, words); last = lines.at(-1)) {
      caption.unshift(last.text)
      lines.pop()
    }
    at += rows.length
    const notes: Text[] = []
    for (
      let next = body[at];
      next && notes.length < around && !next.row && note.test(next.text.value);
      next = body[at]
    ) {
      notes.push(next.text)
      at++
    }
    const follower = body[at]
    if (follower && !follower.row) body[at] = { ...follower, fresh: true }
    tables.push({ caption, rows, notes })
  }
  return { lines, tables }
}

function isCaption({ text: { value }, row, marked }: Line, words: Vocabulary): boolean {
  const { caption, unit } = tableWords(words)
  if (row !== undefined || value.length > longest || readOrdinal(value) !== null) return false
  // What is written as a heading is one, unless it numbers the table.
  return unit.test(value) || (!isProse(value) && caption.test(value) && (!marked || /^附?[表图]/u.test(value)))
}

function rowsFrom(body: Line[], from: number): Row[] {
  const rows: Row[] = []
  for (let row = body[from]?.row; row !== undefined; row = body[from + rows.length]?.row) {
    if (rows[0] !== undefined && row.table !== rows[0].table) break
    rows.push(row)
  }
  return rows
}
