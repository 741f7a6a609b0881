import type { CellMetric, Table } from '../../../report/types.ts'

/** The number that is all of a cell, with its sign. */
export interface CellNumber {
  metric: CellMetric
  value: number
  /** One unit of its last place. */
  step: number
}

/** A row or a column by what its head says, with a number or none for each line that crosses it. */
export interface NumberLine {
  name: string
  numbers: (CellNumber | null)[]
}

const written = /^(?:([+↑]|增|上升)|([-−–↓]|减|下降))?\d[\d, ]*(?:\.\d+)?(?:%|‰|个?百分点|[\p{Script=Han}]{1,3})?$/u

/** The columns and the rows of a table behind its head. */
export function tableNumbers({ rows, headRows, headColumns, byRow, byColumn, metrics }: Table): NumberLine[][] {
  const known = new Map(metrics.map((metric) => [`${String(metric.row)} ${String(metric.column)}`, metric]))
  const numberAt = (row: number, column: number): CellNumber | null => {
    const metric = known.get(`${String(row)} ${String(column)}`)
    const match = metric && written.exec(rows[row]?.[column]?.value ?? '')
    if (!metric || !match || metric.approximators.length > 0 || metric.rank) return null
    const value = Math.abs(metric.value) * (match[2] === undefined ? 1 : -1)
    return { metric, value, step: metric.scale / 10 ** metric.decimals }
  }
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)
  const [bodyRows, bodyColumns] = [range(headRows, rows.length), range(headColumns, byColumn.length)]
  return [
    bodyColumns.map((column) => ({
      name: byColumn[column]?.label.value ?? '',
      numbers: bodyRows.map((row) => numberAt(row, column)),
    })),
    bodyRows.map((row) => ({
      name: byRow[row]?.label.value ?? '',
      numbers: bodyColumns.map((column) => numberAt(row, column)),
    })),
  ]
}
