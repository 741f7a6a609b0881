import type { Dated } from '../carried-times.ts'
import type { Count } from '../find-metrics.ts'
import { joinTexts, placeOf } from '../text.ts'
import type { Axis, CellMetric, Table, Text, Time } from '../types.ts'
import { axisOf, type AxisReaders, timeIn, unitOf } from './axes.ts'
import { withChangesDated } from './dated-changes.ts'
import { cellCounts, isNumeric } from './cell-count.ts'
import { type Surroundings, surroundingsIn } from './surroundings.ts'
import { tableWords } from './table-words.ts'
import type { Taken } from './take-tables.ts'

/** What tables are read with. */
export interface TableReaders extends AxisReaders {
  promise: RegExp
}

/** The tables of a report. */
export function tablesOf(tables: Taken[], dated: Dated, readers: TableReaders & { statement: RegExp }): Table[] {
  if (tables.length === 0) return []
  const around = surroundingsIn(dated, readers.statement)
  return tables.map((taken) => tableOf(taken, around, readers))
}

/** A table, with what its rows and columns are. */
function tableOf(taken: Taken, around: (start: number) => Surroundings, readers: TableReaders): Table {
  const { caption, rows } = withoutTitles(taken)
  const cells = rows.map((row) => row.cells)
  const width = Math.max(...cells.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? nothing))
  const headRows = headRowsOf(rows)
  const grouped = headRows === 2 && rows[0]?.header === true && rows[1]?.header === false && isSecondHead(rows)
  const heads = columns.map((column, at) => {
    // A group of columns is named above the first of them only.
    const named = columns.slice(0, at + 1).findLast(([top]) => top?.value !== '')
    const group = grouped && at > 0 && column[0]?.value === '' ? (named?.[0] ?? nothing) : null
    return axisOf(group === null ? column.slice(0, headRows) : [group, ...column.slice(1, headRows)], readers)
  })
  const { codes, unitHead, change } = tableWords(readers.words)
  const isCode = (at: number): boolean =>
    codes.test(heads[at]?.label.value ?? '') || counts(columns[at]?.slice(headRows))
  const headColumns = headColumnsOf(
    columns.map((column) => column.slice(headRows)),
    isCode,
  )
  const unitColumn = heads.findIndex(({ label }) => unitHead.test(label.value))
  const byRow = cells.map((row, at): Axis => {
    const named = (isWanted: (column: number) => boolean): Text[] =>
      row.filter(({ value }, column) => isWanted(column) && !isNumeric(value))
    const { time, ...name } = axisOf(
      named((column) => column < headColumns && !isCode(column)),
      readers,
    )
    // 2023 in a column of years dates the figures beside it.
    const axis = { ...name, time: time ?? axisOf(named(isCode), readers).time }
    return at < headRows ? axis : { ...axis, unit: axis.unit ?? unitOf(row[unitColumn]?.value ?? '', readers.words) }
  })
  const place = { start: placeOf(firstOf(cells)).start, end: placeOf(lastOf(cells)).end }
  const { heading, target, time } = around(place.start)
  const table = {
    place,
    caption,
    notes: taken.notes,
    heading,
    rows: cells,
    headRows,
    headColumns,
    byRow: withChangesDated(byRow, change),
    byColumn: withChangesDated(heads, change),
  }
  const context = { ...readers, isCode, target, time: ownTime([...caption, ...taken.notes], readers) ?? time }
  return { ...table, metrics: metricsIn(table, context) }
}

const nothing: Text = { value: '', raw: '', pieces: [] }

/** A first row with one cell only is the title of the table. */
function withoutTitles({ caption, rows }: Taken): Pick<Taken, 'caption' | 'rows'> {
  const first = rows.findIndex(({ cells }) => filledIn(cells).length > 1)
  const titles = rows.slice(0, first).map(({ cells }) => joinTexts(filledIn(cells)))
  return { caption: [...caption, ...titles], rows: rows.slice(first) }
}

/** The texts of a row, each once. */
function filledIn(cells: Text[]): Text[] {
  return [...new Set(cells.filter(({ value }) => value !== ''))]
}

/** The rows that are marked as such; else those before the first one with a number. */
function headRowsOf(rows: Taken['rows']): number {
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
function isSecondHead(rows: Taken['rows']): boolean {
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

/** The columns before the first one with a number in it; those that only count the rows are among them. */
function headColumnsOf(columns: Text[][], isCode: (at: number) => boolean): number {
  const first = columns.findIndex((column, at) => !isCode(at) && column.some(({ value }) => isNumeric(value)))
  return first < 0 ? 1 : Math.min(first, 3)
}

/** 1, 2, 3 …: the numbers of rows. */
function counts(column: Text[] = []): boolean {
  return column.length > 2 && column.every(({ value }, at) => value === String(at + 1))
}

function firstOf(cells: Text[][]): Text {
  return cells.flat().find(({ value }) => value !== '') ?? nothing
}

function lastOf(cells: Text[][]): Text {
  return cells.flat().findLast(({ value }) => value !== '') ?? nothing
}

function ownTime(texts: Text[], readers: AxisReaders): Time | null {
  return texts.reduce<Time | null>((time, text) => time ?? timeIn(text, readers), null)
}

interface Context extends TableReaders {
  isCode: (column: number) => boolean
  target: boolean
  time: Time
}

function metricsIn(table: Omit<Table, 'metrics'>, context: Context): CellMetric[] {
  const { rows, headRows, headColumns, byRow, byColumn, caption } = table
  const { codes, unit } = tableWords(context.words)
  const common = caption.flatMap(({ value }) => unitOf(unit.exec(value)?.[1] ?? '', context.words) ?? []).at(-1) ?? null
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const isHead = row < headRows || column < headColumns
      // A cell that reaches over several places holds its figures once.
      const isAgain = cells[column - 1] === cell || rows[row - 1]?.[column] === cell
      const [ofRow, ofColumn] = [byRow[row], byColumn[column]]
      if (
        isHead ||
        isAgain ||
        context.isCode(column) ||
        codes.test(ofRow?.label.value ?? '') ||
        !/\d|[一二两三四五六七八九十百千万]/u.test(cell.value)
      )
        return []
      const given = ofColumn?.unit ?? ofRow?.unit ?? common
      const target =
        context.target || context.promise.test(`${ofRow?.label.value ?? ''}，${ofColumn?.label.value ?? ''}`)
      const time = timeOfCell(cell, context) ?? ofColumn?.time ?? ofRow?.time ?? context.time
      return cellCounts(cell.value, context.read).map((count) => ({
        ...withUnit(count, given),
        text: cell.raw.slice(count.start, count.end),
        place: placeOf(cell, count.start, count.end),
        sentence: -1,
        target,
        time,
        row,
        column,
      }))
    }),
  )
}

function timeOfCell(cell: Text, readers: AxisReaders): Time | null {
  const time = isNumeric(cell.value) ? null : timeIn(cell, readers)
  return time === null ? null : { ...time, kind: time.kind === 'inherited' ? 'explicit' : time.kind, from: 'sentence' }
}

function withUnit(count: Count, given: Axis['unit']): Count {
  if (count.unit !== null || given === null) return count
  return { ...count, unit: given.unit, value: count.value * given.scale, scale: count.scale * given.scale }
}
