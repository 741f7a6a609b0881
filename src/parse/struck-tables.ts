import type { Table } from '../doc/doc.ts'
import type { Line } from './lines.ts'
import { trim } from './lines.ts'
import { findMarks, marksOf } from './prose-marks.ts'
import type { FindStrong } from './strong.ts'

/** Lines that are set with | are a table where the first column numbers them: 序号 | 问题 | 措施. */
export interface StruckTable {
  block: Table
  /** The line (an index) that it ends with. */
  last: number
}

const numbering = /^(?:序\s?号|编\s?号)$/u
const stroke = /[|｜]/u
/** Fewer columns, or rows below the head, are no certain table; a longer line is none of one. */
const fewestColumns = 3
const fewestRows = 2
const longest = 2000

/** The tables of a text whose rows are numbered and hold words, which are set with | and no rule: by the line that each begins with. */
export function struckTables(
  text: string,
  lines: readonly Line[],
  findStrong: FindStrong,
): ReadonlyMap<number, StruckTable> {
  const found = new Map<number, StruckTable>()
  if (!stroke.test(text)) return found
  for (let at = 0; at < lines.length; at++) {
    const head = cellsOf(text, lines[at])
    const [first] = head
    if (head.length < fewestColumns || !first || !numbering.test(text.slice(first.start, first.end))) continue
    const rows = [head]
    for (let next = at + 1; rows.length === next - at; next++) {
      const cells = cellsOf(text, lines[next])
      const [number] = cells
      const isNext =
        cells.length === head.length && number && text.slice(number.start, number.end) === String(next - at)
      if (isNext) rows.push(cells)
    }
    if (rows.length <= fewestRows) continue
    found.set(at, {
      block: tableOf(text, lines.slice(at, at + rows.length), { rows, findStrong }),
      last: at + rows.length - 1,
    })
    at += rows.length - 1
  }
  return found
}

type Cells = { start: number; end: number }[]

/** What stands between the strokes of a line; nothing where it has none. */
function cellsOf(text: string, line: Line | undefined): Cells {
  if (line === undefined || line.end - line.start > longest) return []
  const strokes = [...text.slice(line.start, line.end).matchAll(/[|｜]/gu)].map(({ index }) => line.start + index)
  if (strokes.length === 0) return []
  const cells = [...strokes, line.end].map((end, at) =>
    trim(text, at === 0 ? line.start : (strokes[at - 1] ?? 0) + 1, end),
  )
  // Only what opens with a stroke is closed by one: 补桩 | has an empty cell behind it.
  if (strokes[0] !== line.start) return cells
  return cells.slice(1, strokes.at(-1) === line.end - 1 ? -1 : undefined)
}

function tableOf(text: string, lines: Line[], { rows, findStrong }: { rows: Cells[]; findStrong: FindStrong }): Table {
  const found = lines.map((line, at) => ({
    start: line.start,
    end: line.end,
    header: at === 0,
    cells: (rows[at] ?? []).map(({ start, end }) => ({
      start,
      end,
      marks: marksOf(findMarks(text.slice(start, end), findStrong), start),
    })),
  }))
  return { kind: 'table', start: found[0]?.start ?? 0, end: found.at(-1)?.end ?? 0, rows: found }
}
