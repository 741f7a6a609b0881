import { openingMark } from '../parts/items.ts'
import type { ShortcomingPatterns } from '../shortcomings/shortcoming-patterns.ts'
import { countHan } from '../text/count-han.ts'
import { sliceText } from '../text/text.ts'
import type { Table, Text } from '../types.ts'

/** A row of a table that lists shortcomings. */
export interface ListedRow {
  /** What is said to be lacking: the first sentence of its cell. */
  subject: Text
  /** The rest of that cell, and what stands beside it about the lack: its reasons. */
  details: Text[]
  /** What stands beside it and says what is done about it. */
  answers: Text[]
}

/** A cell with fewer Chinese characters says nothing of what is lacking. */
const least = 4

/**
 * The shortcomings of a table, one a row; merged cells make several rows one. None unless it is certain which column
 * holds them: its head names them, or (`alone`: the heading names nothing else) no other column holds text.
 */
export function listedRows(table: Table, patterns: ShortcomingPatterns, alone: boolean): ListedRow[] {
  const { lack, lackColumn, reasonColumn, answerColumn } = patterns
  const named = table.rows.slice(0, 3).findIndex((row) => row.some(({ value }) => lackColumn.test(value)))
  const heads = table.rows[named < 0 ? table.headRows - 1 : named] ?? []
  const data = table.rows.slice(named < 0 ? table.headRows : named + 1)
  const columns = (wanted: RegExp): number[] =>
    heads.flatMap(({ value }, column) => (wanted.test(value) ? [column] : []))
  const answers = columns(answerColumn)
  const about = columns(reasonColumn)
  // 方面, 具体表现: what says how it shows is all that is said of it.
  const only = alone && named < 0 ? (onlyText(data, [...about, ...answers]) ?? onlyText(data, answers)) : null
  const reasons = about.filter((at) => at !== only)
  const beside = [...reasons, ...answers]
  const [column = only, ...more] = columns(lackColumn)
  if (column === null) return []
  const rows: (ListedRow & { cell: Text })[] = []
  for (const cells of data) {
    const cell = cells[column]
    const last = rows.at(-1)
    const rest = (at: number[]): Text[] => at.flatMap((one) => cells[one] ?? []).filter(({ value }) => value !== '')
    if (cell === undefined || beside.some((at) => cells[at] === cell) || lackColumn.test(cell.value)) continue
    if (last && (cell === last.cell || cell.value === '')) {
      last.details.push(...rest([...more, ...reasons]))
      last.answers.push(...rest(answers))
    } else if (isText(cell)) {
      const stop = cell.value.indexOf('。')
      const end = stop < 0 ? cell.value.length : stop + 1
      const details = [sliceText(cell, end), ...rest([...more, ...reasons])].filter(
        (text) => text.value !== '' && text !== cell,
      )
      rows.push({
        cell,
        subject: sliceText(cell, openingMark(cell.value)?.end ?? 0, end),
        details,
        answers: rest(answers),
      })
    }
  }
  // 问题, 件数 may be what people asked about.
  const lacking = rows.filter(({ cell }) => lack.test(cell.value)).length
  if (!(named >= 0 && beside.length > 0) && lacking < rows.length / 2) return []
  return rows.map(({ subject, details, answers: given }) => ({
    subject,
    details: distinct(details),
    answers: distinct(given),
  }))
}

/** The one column beside those known that holds text. */
function onlyText(data: Text[][], known: number[]): number | null {
  const width = Math.max(0, ...data.map(({ length }) => length))
  const texts = Array.from({ length: width }, (_, column) => column).filter(
    (column) =>
      !known.includes(column) &&
      data.filter((cells) => cells[column] && isText(cells[column])).length > data.length / 2,
  )
  return texts.length === 1 ? (texts[0] ?? null) : null
}

function isText({ value }: Text): boolean {
  return countHan(value) >= least
}

function distinct(texts: Text[]): Text[] {
  return [...new Set(texts)]
}
