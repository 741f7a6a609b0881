import type { Table, TableCell } from '../doc/doc.ts'
import type { Place } from '../problem/place.ts'
import type { Line } from './lines.ts'
import { isFigure, isNothing } from './plain-figure.ts'
import { findMarks, marksOf } from './prose-marks.ts'
import type { FindStrong } from './strong.ts'
import type { WideRow } from './wide-rows.ts'
import { type WideRun, wideRuns } from './wide-runs.ts'

/** A table, and the line (an index) that it ends with. */
export interface PlainTable {
  block: Table
  last: number
}

/** A row with its cells, as many as its table has columns, or less where the first reaches over several; else null. */
interface Row extends WideRow {
  cells: Place[] | null
  /** So many columns the table has. */
  width: number
}

const total = /^(?:合|总|共|小)\s{0,8}计(?:[（(][^（）()]{1,12}[）)])?$/u
const caption = /表(?:[（(][^（）()]{1,30}[）)])?$|单位[：:][^，。；：]{1,20}$|^附?[表图]\s?[\d一二三四五六七八九十]/u
const contents = /^目\s{0,8}[录次]$/u
const heading =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]|\d{1,2}[.．、])/u

const none: ReadonlyMap<number, PlainTable> = new Map()
/** A number that is set apart from what stands before it in its line: most texts have none. */
const set = /(?:[|｜]|\S(?:[\t\u3000]|[ \u00a0][\t\u3000 \u00a0]))[\t\u3000 \u00a0]{0,400}[+\-±＋－]?[\d０-９]/u

/**
 * The tables of a text that are set with tabs, wide spaces or (`strokes`) with |, as they come from Word into a plain
 * text: by the line (an index) that each begins with. Only what is certain is one: it has figures below a row that
 * names them, or below a title, or a sum.
 */
export function plainTables(
  text: string,
  lines: readonly Line[],
  { findStrong, strokes }: { findStrong: FindStrong; strokes: boolean },
): ReadonlyMap<number, PlainTable> {
  if (!set.test(text)) return none
  const found = wideRuns(text, lines, strokes).flatMap((run) => {
    const span = spanOf(text, lines, run)
    if (span === null) return []
    const { rows, from, body, to } = span
    const block = tableOf(text, rows.slice(from, to), { heads: body - from, findStrong })
    return [[run.at[from] ?? 0, { block, last: run.at[to - 1] ?? 0 }] as const]
  })
  return new Map(found)
}

/** Which rows of a run are a table: where its head begins, its body, and what follows; null where none certainly are. */
function spanOf(
  text: string,
  lines: readonly Line[],
  run: WideRun,
): { rows: Row[]; from: number; body: number; to: number } | null {
  const to = run.rows.findLastIndex(({ counts, blank }) => counts || blank) + 1
  const body = run.rows.findIndex(({ counts }) => counts)
  if (body < 0) return null
  const rows = columned(run.rows.slice(0, to))
  const textsOf = (row: Row | undefined): string[] | null =>
    row?.cells?.map(({ start, end }) => text.slice(start, end)) ?? null
  const all = rows.slice(body).filter(({ cuts }) => cuts.length > 0)
  const cells = all.flatMap((row) => [textsOf(row) ?? []]).filter(({ length }) => length > 0)
  const columns = figureColumns(cells)
  if (columns.length === 0 || cells.length * 3 < all.length * 2) return null
  const head = textsOf(rows[body - 1])
  const isHead = head !== null && columns.every((column) => !isNothing(head[column] ?? ''))
  const isSplit = isHead && textsOf(rows[body - 2])?.some((cell, at) => cell === '' || head[at] === '') === true
  const from = body - Number(isHead) - Number(isSplit)
  const above = [1, 2].map((back) => lines[(run.at[from] ?? 0) - back])
  const written = above.map((line) => (line ? text.slice(Math.max(line.start, line.end - 80), line.end) : ''))
  if (written.some((line) => contents.test(line)) || isContents(cells)) return null
  const titled = caption.test(written[0] ?? '')
  const wide = columns.length > 1
  const sums = cells.length > 2 && cells.some(([name = '']) => total.test(name))
  const certain = isHead ? cells.length > 1 || titled || wide : sums || (titled && cells.length > 1)
  return certain ? { rows: rows.map((row) => withTotal(text, row, columns)), from, body, to } : null
}

/** A sum stands below all that is no figure (序号, 单位 | 件数): its cell reaches over the columns before them. */
function withTotal(text: string, row: Row, columns: readonly number[]): Row {
  const cells = row.cuts.find(({ length }) => length === columns.length + 1)
  const [name, ...figures] = (cells ?? []).map(({ start, end }) => text.slice(start, end))
  const last = (columns[0] ?? 0) + columns.length
  const isTotal = row.cells === null && row.width === last && columns.at(-1) === last - 1 && total.test(name ?? '')
  return cells && isTotal && figures.every((cell) => isFigure(cell)) ? { ...row, cells } : row
}

/** Rows with the cells of as many columns as most can be cut into, without the columns in which nothing stands. */
function columned(rows: readonly WideRow[]): Row[] {
  const votes = new Map<number, number>()
  for (const { cuts } of rows) {
    for (const count of new Set(cuts.map(({ length }) => length))) votes.set(count, (votes.get(count) ?? 0) + 1)
  }
  votes.delete(1)
  const [width = 0] = [...votes].sort(([a, ofA], [b, ofB]) => ofB - ofA || b - a)[0] ?? []
  const cut = rows.map((row) => ({ ...row, cells: row.cuts.find(({ length }) => length === width) ?? null }))
  const used = new Set(
    cut.flatMap(({ cells }) => cells?.flatMap(({ start, end }, at) => (start < end ? at : [])) ?? []),
  )
  return cut.map((row) => ({ ...row, width: used.size, cells: row.cells?.filter((_, at) => used.has(at)) ?? null }))
}

/** The columns behind the first that hold figures and hardly anything else. */
function figureColumns(rows: readonly string[][]): number[] {
  const width = rows[0]?.length ?? 0
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    const figures = rows.filter((row) => isFigure(row[column] ?? '')).length
    const empty = rows.filter((row) => isNothing(row[column] ?? '')).length
    return column > 0 && figures * 2 >= rows.length && (figures + empty) * 3 >= rows.length * 2
  })
}

/** Headings with the numbers of their pages. */
function isContents(rows: readonly string[][]): boolean {
  const pages = rows.map((row) => Number(row.at(-1)))
  const rise = pages.every((page, at) => Number.isInteger(page) && page >= (pages[at - 1] ?? 0))
  return rise && rows.filter(([name = '']) => heading.test(name)).length * 2 > rows.length
}

function tableOf(
  text: string,
  rows: readonly Row[],
  { heads, findStrong }: { heads: number; findStrong: FindStrong },
): Table {
  const cellOf = (place: Place, { start: first, end: last }: Line): TableCell => {
    const [start, end] = [Math.max(place.start, first), Math.min(place.end, last)]
    if (start >= end) return { start: Math.min(start, last), end: Math.min(start, last), marks: [] }
    return { start, end, marks: marksOf(findMarks(text.slice(start, end), findStrong), start) }
  }
  const found = rows.map(({ line, cells, width }, at) => {
    // Where it has another number of cells, it is not known in which columns they stand.
    const own = (cells ?? [line]).map((cell, column): TableCell => {
      const one = cellOf(cell, line)
      // 2023年 stands above 立案 and 办结.
      const goesOn = column > 0 && at + 1 < heads && one.start === one.end && !isBlank(rows[at + 1], column)
      return goesOn ? { ...one, goesOn: 'left' } : one
    })
    const columns = width - own.length + 1
    const [first, ...rest] = own
    const spread = first && columns > 1 ? [{ ...first, columns }, ...rest] : own
    return { start: line.start, end: line.end, header: at < heads, cells: spread }
  })
  return { kind: 'table', start: found[0]?.start ?? 0, end: found.at(-1)?.end ?? 0, rows: found }
}

function isBlank(row: Row | undefined, column: number): boolean {
  const { start = 0, end = 0 } = row?.cells?.[column] ?? {}
  return start >= end
}
