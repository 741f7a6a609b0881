import type { Count } from '../figures/find-metrics.ts'
import { placeOf } from '../text/text.ts'
import type { Axis, CellMetric, Table, Text, Time } from '../types.ts'
import { type AxisReaders, timeIn, unitOf } from './axes.ts'
import { cellCounts, isNumeric, isYear } from './cell-count.ts'
import { tableWords } from './table-words.ts'

/** What tables are read with. */
export interface TableReaders extends AxisReaders {
  promise: RegExp
}

interface Context extends TableReaders {
  isCode: (column: number) => boolean
  target: boolean
  time: Time
}

export function metricsIn(table: Omit<Table, 'metrics'>, context: Context): CellMetric[] {
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
      // 1998 in a column of 件 is no year.
      const isDated = given === null || !isYear(cell.value)
      const around = ofColumn?.time ?? ofRow?.time ?? context.time
      return cellCounts(cell.value, context.read).map((count) => ({
        ...withUnit(count, given),
        text: cell.raw.slice(count.start, count.end),
        place: placeOf(cell, count.start, count.end),
        sentence: -1,
        target,
        time: (isDated ? timeOfCell(cell, count.start, context) : null) ?? around,
        row,
        column,
      }))
    }),
  )
}

function timeOfCell(cell: Text, at: number, readers: AxisReaders): Time | null {
  const time = isNumeric(cell.value) ? null : timeIn(cell, readers, at)
  return time === null ? null : { ...time, kind: time.kind === 'inherited' ? 'explicit' : time.kind, from: 'sentence' }
}

function withUnit(count: Count, given: Axis['unit']): Count {
  if (count.unit !== null || given === null) return count
  return { ...count, unit: given.unit, value: count.value * given.scale, scale: count.scale * given.scale }
}
