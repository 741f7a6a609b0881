import type { Dated } from '../times/carried-times.ts'
import { joinTexts, placeOf } from '../text/text.ts'
import type { Axis, Table, Text, Time } from '../types.ts'
import { axisOf, type AxisReaders, timeIn, unitOf } from './axes.ts'
import { isNumeric } from './cell-count.ts'
import { metricsIn, type TableReaders } from './cell-metrics.ts'
import { type Surroundings, surroundingsIn } from './surroundings.ts'
import { counts, headColumnsOf, headRowsOf, isSecondHead } from './table-heads.ts'
import { tableWords } from './table-words.ts'
import type { Taken } from './take-tables.ts'

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

function firstOf(cells: Text[][]): Text {
  return cells.flat().find(({ value }) => value !== '') ?? nothing
}

function lastOf(cells: Text[][]): Text {
  return cells.flat().findLast(({ value }) => value !== '') ?? nothing
}

function ownTime(texts: Text[], readers: AxisReaders): Time | null {
  return texts.reduce<Time | null>((time, text) => time ?? timeIn(text, readers), null)
}

/** 2023年 | 2024年 | 增减（%）: a change beside at least two periods is of the later one; `change`: what heads such. */
function withChangesDated(axes: Axis[], change: RegExp): Axis[] {
  const dated = axes.flatMap(({ time }) => (time === null || time.end === null ? [] : [time]))
  if (new Set(dated.map(({ end }) => end)).size < 2) return axes
  const last = dated.reduce((late, time) => ((time.end ?? '') > (late.end ?? '') ? time : late))
  return axes.map((axis) => (axis.time === null && change.test(axis.label.value) ? { ...axis, time: last } : axis))
}
