import type { Axis, CellMetric, Metric, Report, Table } from '../../../report/types.ts'
import { cellPhrase } from './cell-phrase.ts'
import { tableNumber } from './entry-scope.ts'
import { tableLines } from '../tables/table-lines.ts'
import { makeTableSetting } from './table-setting.ts'
import type { EntryWords } from './entry-words.ts'

/** A figure that stands by itself, with the name that a table or list gives it. */
export interface Entry {
  name: string
  /** What the title of its table is about; empty where it does not say. */
  subject: string
  /** What a line above says beside the subject, and may narrow it down (网上办理); empty where it says nothing. */
  narrow: string
  /** The place that it is all of, as its title says: 全县; empty where it does not. */
  scope: string
  metric: Metric
  /** As a reader is shown it: 行政复议案件128件. */
  phrase: string
}

const numbered = new RegExp(`^${tableNumber}[：:]?`, 'u')

/** Makes a reader of the figures of tables that bear a name of their own: what is listed line by line, and totals of what is not. */
export function makeEntryReader(given: EntryWords): (table: Table, report: Report) => Entry[] {
  const { listed: words } = given
  const settingOf = makeTableSetting(given)
  const [amounts, totals, aside, kinds] = [
    new RegExp(`^(?:${words.amounts})?$`, 'u'),
    new RegExp(`^(?:${words.totals})(?:（[^（）]{1,12}）)?$`, 'u'),
    new RegExp(words.aside, 'u'),
    new RegExp(`(?:${words.kinds}){1,4}$`, 'u'),
  ]
  return (table, report) => {
    const setting = table.metrics.length === 0 ? null : settingOf(table, report)
    if (setting === null) return []
    const { scope, narrow, bare } = setting
    const { caption, byRow, byColumn, headRows, headColumns } = table
    const heads = (axes: Axis[], from: number) =>
      axes.map((axis, at) => {
        const name = bare(axis.name)
        // 2024年, 2023年, 同比: what is beside amounts names nothing.
        const isPlain = amounts.test(name) || aside.test(axis.label.value)
        return { name, total: totals.test(name), plain: isPlain, behind: at >= from }
      })
    const [rows, columns] = [heads(byRow, headRows), heads(byColumn, headColumns)]
    const body = { rows: rows.filter(({ behind }) => behind), columns: columns.filter(({ behind }) => behind) }
    const sums = {
      rows: body.rows.filter(({ total }) => total).length,
      columns: body.columns.filter(({ total }) => total).length,
    }
    const plainColumns = body.columns.every(({ plain }) => plain)
    const plainRows = body.rows.every(({ plain }) => plain)
    const nameOf = ({ row, column }: CellMetric): string => {
      const [one, two] = [rows[row], columns[column]]
      if (!one || !two || aside.test(byRow[row]?.label.value ?? '') || aside.test(byColumn[column]?.label.value ?? ''))
        return ''
      if (sums.rows > 1 || sums.columns > 1) return ''
      if (sums.rows + sums.columns > 0) {
        if (one.total === two.total) return ''
        return one.total ? two.name : one.name
      }
      return plainColumns ? one.name : plainRows ? two.name : ''
    }
    const subject = bare(caption.findLast(({ value }) => kinds.test(value))?.value ?? '')
      .replace(kinds, '')
      .replace(numbered, '')
    const whole = new Set(tableLines(table).rows.flatMap(({ figures }) => figures))
    return table.metrics.flatMap((metric): Entry[] => {
      const name = nameOf(metric)
      if (name === '' || metric.unit === null || metric.target || !whole.has(metric)) return []
      return [
        {
          name,
          subject,
          narrow,
          scope,
          metric,
          phrase: cellPhrase(name, metric),
        },
      ]
    })
  }
}
