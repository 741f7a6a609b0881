import type { Axis, CellMetric, Report, Table } from '../../../report/types.ts'
import type { EntryWords } from './entry-words.ts'
import { tableLines } from '../tables/table-lines.ts'
import { makeTableSetting, type TableSetting } from './table-setting.ts'

/** A name of a row or column; it is needed where others beside it count in the same unit. */
export interface CrossName {
  name: string
  needed: boolean
  /** All names of its axis. */
  all: string[]
}

/** A figure in the middle of a table, by the names of its row and of its column. */
export interface CrossCell extends Pick<TableSetting, 'scope' | 'above' | 'narrow'> {
  metric: CellMetric
  row: CrossName
  column: CrossName
}

/** 案件数, where 案件 is a word: no more is taken off. */
const amount = /(?:总?数量?|总?量)$/u
/** 违法建设（规划） */
const note = /（[^（）]{1,8}）$/u

/** Makes a reader of the figures of tables that a row and a column name together: 违法采砂, 结案. Totals are none of them. */
export function makeCrossReader(given: EntryWords): (table: Table, report: Report) => CrossCell[] {
  const { listed: words } = given
  const settingOf = makeTableSetting(given)
  const [totals, aside] = [new RegExp(`^(?:${words.totals})(?:（[^（）]{1,12}）)?$`, 'u'), new RegExp(words.aside, 'u')]
  return (table, report) => {
    const { byRow, byColumn, headRows, headColumns, metrics } = table
    const setting = metrics.length < 4 ? null : settingOf(table, report)
    if (setting === null) return []
    const { scope, above, narrow, bare } = setting
    const isOwn = ({ name, label }: Axis): boolean =>
      !totals.test(name) && !aside.test(label.value.replaceAll('率', ''))
    const nameOf = (axis: Axis): string => (isOwn(axis) ? bare(axis.name).replace(note, '').replace(amount, '') : '')
    const [rows, columns] = [byRow.slice(headRows).map(nameOf), byColumn.slice(headColumns).map(nameOf)]
    if ([rows, columns].some((names) => names.filter((name) => name !== '').length < 2)) return []
    const whole = tableLines(table)
      .rows.flatMap(({ figures }) => figures)
      .filter((metric) => metric !== null)
    return whole.flatMap((metric): CrossCell[] => {
      const { unit, time } = metric
      const isRival = (one: CellMetric): boolean =>
        one !== metric && one.unit === unit && one.time.start === time.start && one.time.end === time.end
      const nameAt = (names: string[], at: number, line: (one: CellMetric) => boolean): CrossName => ({
        name: names[at] ?? '',
        needed: whole.some((one) => line(one) && isRival(one)),
        all: names,
      })
      const row = nameAt(rows, metric.row - headRows, (one) => one.column === metric.column)
      const column = nameAt(columns, metric.column - headColumns, (one) => one.row === metric.row)
      const known = isOnce(row) && isOnce(column) && (row.needed || column.needed)
      return known && unit !== null && !metric.target ? [{ metric, row, column, scope, above, narrow }] : []
    })
  }
}

function isOnce({ name, all }: CrossName): boolean {
  return name !== '' && all.indexOf(name) === all.lastIndexOf(name)
}
