import { blockBefore } from '../../report/block-before.ts'
import { findDates } from '../../report/dates.ts'
import type { Axis, CellMetric, Metric, Report, Table } from '../../report/types.ts'
import { cellPhrase } from './cell-phrase.ts'
import { makeNarrowReader, makeScopeReader, tableNumber } from './entry-scope.ts'
import { tableLines } from './table-lines.ts'

/** Patterns of what heads of tables say. */
export interface EntryWords {
  /** Places and bodies that figures are all of: 县, 局. */
  places: string
  listed: {
    /** Heads that only say that an amount follows: 数量, 完成情况. */
    amounts: string
    /** Heads of sums: 合计. */
    totals: string
    /** Heads of what is compared, or part of another line: 同比, 占比, 其中. */
    aside: string
    /** Captions and notes by which figures are counted in another way. */
    loose: string
    /** What a title says beside its subject: 情况统计表. */
    kinds: string
    /** What a title may say of any figures: 行政执法主要指标. */
    any: string
    /** Words of a year that names do without: 年度. */
    years: string
    /** What says that a table follows: 如下. */
    leads: string
  }
}

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
export function makeEntryReader({ places, listed: words }: EntryWords): (table: Table, report: Report) => Entry[] {
  const scopeOf = makeScopeReader({ places, ...words })
  const narrowOf = makeNarrowReader({ places, ...words })
  const undated = makeUndated(words.years)
  const leads = new RegExp(`：$|${words.leads}`, 'u')
  const [amounts, totals, aside, kinds] = [
    new RegExp(`^(?:${words.amounts})?$`, 'u'),
    new RegExp(`^(?:${words.totals})(?:（[^（）]{1,12}）)?$`, 'u'),
    new RegExp(words.aside, 'u'),
    new RegExp(`(?:${words.kinds}){1,4}$`, 'u'),
  ]
  return (table, report) => {
    const { meta } = report
    if (table.metrics.length === 0) return []
    const { caption, notes, byRow, byColumn, headRows, headColumns } = table
    const last = sentenceBefore(report, table)
    const lead = leads.test(last) ? last : ''
    const scope = scopeOf([lead, ...[...caption, ...notes].map(({ value }) => value)])
    if (scope === null) return []
    const bare = (text: string): string => undated(text, meta.reportYear)
    const heads = (axes: Axis[], from: number) =>
      axes.map((axis, at) => {
        const name = at < from ? '' : bare(axis.name)
        return { name, total: totals.test(name), plain: amounts.test(name), behind: at >= from }
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
    const narrow = narrowOf([lead, ...caption.map(({ value }) => value)].map(bare))
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

/** The last sentence before a table. */
export function sentenceBefore({ blocks }: Report, table: Table): string {
  const at = blockBefore(blocks, table.place.start)
  const before = at < 0 ? '' : (blocks.at(at)?.text.value ?? '')
  return before.slice(-60).replace(/。$/u, '').split('。').at(-1) ?? ''
}

/** Makes a function that leaves dates and words of a year out. */
export function makeUndated(years: string): (text: string, year: number | null) => string {
  const idle = new RegExp(`${years}|\\d{4}年度?`, 'gu')
  return (text, year) => {
    let plain = ''
    let at = 0
    for (const { start, end } of findDates(text, year)) {
      plain += text.slice(at, start)
      at = end
    }
    return (plain + text.slice(at)).replaceAll(idle, '')
  }
}
