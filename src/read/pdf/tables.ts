import type { Row } from './row.ts'

/** Lines of one kind: those of a table, or what is no table. */
export interface Stretch {
  isTable: boolean
  rows: Row[]
}

/** A table is believed from so many lines on. */
const fewest = 3

/** Takes lines apart into tables and what is none. A table is known by columns alone, so only by those that are plain. */
export function tablesOf(rows: Row[]): Stretch[] {
  const stretches: Stretch[] = []
  for (let at = 0; at < rows.length;) {
    const to = tableEnd(rows, at)
    const isTable = to - at >= fewest
    const end = isTable ? to : at + 1
    const last = stretches.at(-1)
    if (!isTable && last?.isTable === false) last.rows.push(...rows.slice(at, end))
    else stretches.push({ isTable, rows: rows.slice(at, end) })
    at = end
  }
  return stretches
}

/** Where the lines end that stand in the same columns as the one at an index. */
function tableEnd(rows: Row[], from: number): number {
  const columns: { left: number; right: number }[] = (rows[from]?.cells ?? []).map(({ left, right }) => ({
    left,
    right,
  }))
  let at = from
  for (; at < rows.length; at++) {
    const row = rows[at]
    if (row === undefined || !isTabular(row) || row.cells.length !== columns.length) return at
    const wider = columns.map(({ left, right }, index) => {
      const cell = row.cells[index]
      return { left: Math.min(left, cell?.left ?? left), right: Math.max(right, cell?.right ?? right) }
    })
    if (!wider.every(({ left }, index) => index === 0 || left > (wider[index - 1]?.right ?? 0) + row.size)) return at
    columns.splice(0, columns.length, ...wider)
  }
  return at
}

/** Whether parts of a line stand so far from each other that they are not one text. */
export function isTabular({ cells, size }: Row): boolean {
  return cells.some(({ left }, at) => at > 0 && left - (cells[at - 1]?.right ?? 0) > 2.5 * size)
}
