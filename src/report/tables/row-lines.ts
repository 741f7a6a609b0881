import type { Prose, Table } from '../../doc/doc.ts'
import { joinTexts } from '../text/text.ts'
import { gridOf } from './grid.ts'
import type { Text } from '../types.ts'

/** A row of a table that holds something in rows and columns. */
export interface Row {
  /** The number of its table in the document, from 0. */
  table: number
  /** It names the columns. */
  header: boolean
  /** By column; of merged cells the same text in each place. */
  cells: Text[]
}

/** A cell that is longer has paragraphs in it. */
const longest = 60

/**
 * The rows of a table as lines: what stands at head and close of a document is often set in one. Where it only arranges
 * text on a page (one column, one row), a row of long cells is several lines, and none is a row of data.
 */
export function rowLines(table: Table, number: number, textOf: (cell: Prose) => Text): { text: Text; row?: Row }[] {
  const filled = table.rows.map(({ cells }) => cells.map((cell) => ({ ...cell, text: textOf(cell) })))
  const grid = gridOf(filled)
  const rows = table.rows.map(({ header }, at) => ({ header, cells: grid[at] ?? [], own: filled[at] ?? [] }))
  const isData = rows.filter(({ cells }) => new Set(cells.filter(isFilled)).size > 1).length > 1
  return rows.flatMap(({ header, cells, own }): { text: Text; row?: Row }[] => {
    const shown = own.map(({ text }) => text).filter(isFilled)
    if (isData) return [{ text: joinTexts(shown), row: { table: number, header, cells } }]
    return shown.some(({ value }) => value.length > longest)
      ? shown.map((text) => ({ text }))
      : [{ text: joinTexts(shown) }]
  })
}

function isFilled({ value }: Text): boolean {
  return value !== ''
}
