import { type Measures, measureOf } from './measure.ts'
import { attribute, isElement, type PageElement } from './parse-page.ts'

/** A row of a table with its cells. */
export interface PageRow {
  cells: PageElement[]
  /** Its place says that it names columns. */
  isHead: boolean
}

/** The rows of a table, those of tables inside it left out. */
export function rowsOf(table: PageElement): PageRow[] {
  return table.childNodes.filter(isElement).flatMap((part) => {
    if (part.tagName === 'tr') return [rowOf(part, false)]
    if (!/^(?:thead|tbody|tfoot)$/.test(part.tagName)) return []
    const rows = part.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'tr')
    return rows.map((row) => rowOf(row, part.tagName === 'thead'))
  })
}

function rowOf(row: PageElement, isHead: boolean): PageRow {
  const cells = row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
  return { cells, isHead: isHead || (cells.length > 0 && cells.every(({ tagName }) => tagName === 'th')) }
}

/** One cell with this much of a table is why the table is there: it lays out what is in the cell. */
const mostOfTable = 0.7
/** A table with this much of all sentences of the page holds the text of it, in a form. */
const mostOfPage = 0.5
const fewSentences = 5

/** Whether a table holds data, not the layout of a page, as its content tells. */
export function isDataTable(table: PageElement, measures: Measures, page: PageElement): boolean {
  const all = measureOf(measures, table)
  if (all.tables > 0) return false
  const rows = rowsOf(table)
  const cells = rows.flatMap((row) => row.cells.map((cell) => measureOf(measures, cell)))
  const columns = Math.max(0, ...rows.map((row) => row.cells.length))
  if (columns < 2 || (rows.length < 2 && rows[0]?.isHead !== true)) return false
  const biggest = cells.reduce((most, cell) => (cell.characters > most.characters ? cell : most), cells[0] ?? all)
  if (biggest.characters > mostOfTable * all.characters && biggest.breaks >= 2) return false
  const sentences = measureOf(measures, page).sentences
  return all.sentences < fewSentences || all.sentences < mostOfPage * sentences
}

/** Cells by row and column: null where a cell above or to the left spans. */
export function gridOf(rows: readonly PageRow[]): (PageElement | null)[][] {
  // A page may claim spans of any size.
  let left = spansPerCell * rows.reduce((sum, { cells }) => sum + cells.length, 0) + leastSpans
  const open: number[] = []
  return rows.map(({ cells }) => {
    const row: (PageElement | null)[] = []
    const fill = (): void => {
      while ((open[row.length] ?? 0) > 0) {
        open[row.length] = (open[row.length] ?? 0) - 1
        row.push(null)
      }
    }
    for (const cell of cells) {
      fill()
      const width = Math.min(spanOf(cell, 'colspan'), left)
      const height = spanOf(cell, 'rowspan')
      for (let column = 0; column < Math.max(1, width); column++) {
        open[row.length] = height - 1
        row.push(column === 0 ? cell : null)
      }
      left -= width
    }
    fill()
    return row
  })
}

const spansPerCell = 4
const leastSpans = 1000
const mostSpanned = 1000

function spanOf(cell: PageElement, name: string): number {
  const span = Number.parseInt(attribute(cell, name), 10)
  return Number.isNaN(span) ? 1 : Math.min(Math.max(1, span), mostSpanned)
}
