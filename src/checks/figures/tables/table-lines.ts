import { isNumeric } from '../../../report/tables/cell-count.ts'
import type { CellMetric, Table, Text } from '../../../report/types.ts'
import { isPlain } from '../stated-range.ts'

/** A row or a column of a table behind its head. */
export interface TableLine {
  /** What its head says, outermost first, each once: 行政处罚, 小计. */
  names: string[]
  /** By the number of the column or row that crosses it: the figure that is all of the cell; null where there is none. */
  figures: (CellMetric | null)[]
  /** It holds words, or nothing, and no number. */
  words: boolean
}

/** The rows and the columns of a table, each as lines. */
export function tableLines({ rows, headRows, headColumns, byColumn, metrics }: Table): Record<Axis, TableLine[]> {
  const whole = new Map<Text, CellMetric | null>()
  for (const metric of metrics) {
    const cell = rows[metric.row]?.[metric.column]
    // A cell with several figures has none that is all of it.
    if (cell) whole.set(cell, whole.has(cell) || !isWhole(metric, cell) ? null : metric)
  }
  // A cell that reaches over several places has its figure in the first.
  const figureAt = (row: number, column: number): CellMetric | null => {
    const cell = rows[row]?.[column]
    const figure = (cell && whole.get(cell)) ?? null
    return figure?.row === row && figure.column === column ? figure : null
  }
  const lineOf = (heads: Text[], cells: (Text | undefined)[], figures: (CellMetric | null)[]): TableLine => {
    const own = cells.flatMap((cell) => (cell === undefined || heads.includes(cell) ? [] : cell))
    const words = !own.some((cell) => whole.has(cell) || /\d/u.test(cell.value)) && isWords(own)
    return { names: namesOf(heads), figures, words }
  }
  const bodyRows = rangeOf(headRows, rows.length)
  const bodyColumns = rangeOf(headColumns, byColumn.length)
  return {
    rows: bodyRows.map((row) =>
      lineOf(
        (rows[row] ?? []).slice(0, headColumns),
        bodyColumns.map((column) => rows[row]?.[column]),
        bodyColumns.map((column) => figureAt(row, column)),
      ),
    ),
    columns: bodyColumns.map((column) =>
      lineOf(
        rows.slice(0, headRows).flatMap((cells) => cells[column] ?? []),
        bodyRows.map((row) => rows[row]?.[column]),
        bodyRows.map((row) => figureAt(row, column)),
      ),
    ),
  }
}

type Axis = 'rows' | 'columns'

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}

function isWhole(metric: CellMetric, { value }: Text): boolean {
  const { start, end, approximators } = metric
  const all = start === 0 && end === value.length
  return all && approximators.length === 0 && !/^[+-]/u.test(value) && isPlain(metric)
}

/** Words, or nothing at all; of — and / it is not known what they stand for. */
function isWords(cells: Text[]): boolean {
  return cells.some(({ value }) => /\p{Script=Han}/u.test(value)) || cells.every(({ value }) => value === '')
}

function namesOf(heads: Text[]): string[] {
  return [...new Set(heads.map(({ value }) => value))].filter((value) => value !== '' && !isNumeric(value))
}
