import { type Measures, measureOf } from './measure.ts'
import { isElement, type PageElement } from './parse-page.ts'

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
