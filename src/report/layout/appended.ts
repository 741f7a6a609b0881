import type { Line } from './lines.ts'
import { none } from '../figures/metrics-of.ts'
import { timeIn } from '../tables/axes.ts'
import { takeTables } from '../tables/take-tables.ts'
import type { TableReaders } from '../tables/cell-metrics.ts'
import { tablesOf } from '../tables/tables-of.ts'
import { placeOf } from '../text/text.ts'
import type { Appended, Listed, Text, Time } from '../types.ts'

/** The longest line that does no more than give a figure. */
const longest = 60

/** What is appended below the close: its tables, and lines that give a figure by name (行政复议案件：126件). */
export function appendedOf(close: Line[], readers: TableReaders & { statement: RegExp }): Appended {
  const { lines, tables } = takeTables(close, readers.words)
  const alone = { blocks: [], outline: [], sentences: [], times: [], reportYear: null }
  return { tables: tablesOf(tables, alone, readers), listed: listedIn(lines, readers) }
}

/** The lines that do no more than give one figure, dated by what stands above them. */
function listedIn(lines: Line[], readers: TableReaders): Listed[] {
  let dated: Time | null = null
  let above: Text | null = null
  return lines.flatMap(({ text }, line): Listed[] => {
    const { value, raw } = text
    const [count, ...others] = value.length > longest ? [] : readers.read(value).counts
    if (!count || others.length > 0) {
      dated = timeIn(text, readers) ?? dated
      above = text
      return []
    }
    const { start, end } = count
    const shown = { text: raw.slice(start, end), place: placeOf(text, start, end) }
    const time = timeIn(text, readers) ?? dated ?? none
    return [{ text, line, above, metric: { ...count, ...shown, sentence: -1, target: false, time } }]
  })
}
