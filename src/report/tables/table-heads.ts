import type { Text } from '../types.ts'
import { isNumeric } from './cell-count.ts'
import type { Taken } from './take-tables.ts'

/** The rows that are marked as such; else those before the first one with a number. */
export function headRowsOf(rows: Taken['rows']): number {
  let marked = rows.findIndex(({ header }) => !header)
  // Of two rows that a cell joins, both are.
  while (marked > 0 && rows[marked]?.cells.some((cell, at) => rows[marked - 1]?.cells[at] === cell) === true) marked++
  if (marked === 1 && isSecondHead(rows)) marked++
  if (marked > 0) return Math.min(marked, rows.length - 1)
  const first = rows.findIndex(({ cells }) => cells.some(({ value }) => isNumeric(value)))
  return first < 0 ? 1 : Math.min(first, 3)
}

/**
 * Whether the row below a marked one heads columns, too, as Markdown cannot say: no digit stands in it, but numbers below
 * it; its first cell is empty or says what the one above says, and groups of columns stand above it or units in it.
 */
export function isSecondHead(rows: Taken['rows']): boolean {
  const [head = [], row = [], next = []] = rows.map(({ cells }) => cells.map(({ value }) => value))
  const [first, ...rest] = row
  if (rest.length < 2 || row.some((value) => /\d/u.test(value)) || !next.some((value) => isNumeric(value))) return false
  if (first !== '' && first !== head[0]) return false
  const filled = rest.filter((value) => value !== '')
  const groups = head.slice(1).some((value, at) => value === '' || (at > 0 && value === head[at]))
  return (
    filled.length > 1 &&
    (groups || filled.every((value) => /^[（(]?(?:[\p{Script=Han}]{1,2}|%|％)[）)]?$/u.test(value)))
  )
}

/**
 * The columns before the first one with a number in it, or else with nothing but numbers and their units (143件); those that only
 * count the rows are among them.
 */
export function headColumnsOf(columns: Text[][], isCode: (at: number) => boolean): number {
  const find = (isOfNumbers: (column: Text[]) => boolean) =>
    columns.findIndex((column, at) => !isCode(at) && isOfNumbers(column))
  const bare = find((column) => column.some(({ value }) => isNumeric(value)))
  const first = bare < 0 ? find((column) => column.every(({ value }) => counted.test(value))) : bare
  return first < 0 ? 1 : Math.min(first, 3)
}

/** 143件, 2168.4万元; 3月 is a time. */
const counted = /^\d[\d.,]{0,15}[万亿]?(?![年月日])[\p{Script=Han}%]{1,3}$/u

/** 1, 2, 3 …: the numbers of rows. */
export function counts(column: Text[] = []): boolean {
  return column.length > 2 && column.every(({ value }, at) => value === String(at + 1))
}
