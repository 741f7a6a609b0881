import type { Prose, Table } from '../../doc/doc.ts'
import { joinTexts } from '../text.ts'
import type { Text } from '../types.ts'

/** A row of a table that holds something in rows and columns. */
export interface Row {
  /** The number of its table in the document, from 0. */
  table: number
  /** It names the columns. */
  header: boolean
  cells: Text[]
}

/** A cell that is longer has paragraphs in it. */
const longest = 60

/**
 * The rows of a table as lines: what stands at head and close of a document is often set in one. Where it only arranges
 * text on a page (one column, one row), a row of long cells is several lines, and none is a row of data.
 */
export function rowLines(table: Table, number: number, textOf: (cell: Prose) => Text): { text: Text; row?: Row }[] {
  const rows = table.rows.map(({ header, cells }) => ({ header, cells: cells.map(textOf) }))
  const isData = rows.filter(({ cells }) => cells.filter(isFilled).length > 1).length > 1
  return rows.flatMap(({ header, cells }): { text: Text; row?: Row }[] => {
    const filled = cells.filter(isFilled)
    if (isData) return [{ text: joinTexts(filled), row: { table: number, header, cells } }]
    return filled.some(({ value }) => value.length > longest)
      ? filled.map((text) => ({ text }))
      : [{ text: joinTexts(filled) }]
  })
}

function isFilled({ value }: Text): boolean {
  return value !== ''
}
