import type { Line } from './lines.ts'
import { isTableRule } from './markup.ts'
import { singleRow, wideRow, type WideRow } from './wide-rows.ts'

/** Rows that follow each other. */
export interface WideRun {
  rows: WideRow[]
  /** For each row which of the lines it is: an index. */
  at: number[]
}

/** The runs of lines that are set apart as rows, all of them on lines that follow each other or with a blank one between. */
export function wideRuns(text: string, lines: readonly Line[], strokes: boolean): WideRun[] {
  const runs: WideRun[] = []
  let run: WideRun = { rows: [], at: [] }
  // Of the run: how far its lines stand from each other, and which is the last one.
  let step = 0
  let before = 0
  const begin = (): void => {
    if (run.rows.length > 1) runs.push(run)
    run = { rows: [], at: [] }
    step = 0
  }
  const add = (row: WideRow, at: number): void => {
    run.rows.push(row)
    run.at.push(at)
    before = row.line.number
  }
  for (const [at, line] of lines.entries()) {
    const far = line.number - before
    // | --- | --- | would be a row in which nothing stands.
    const rule = strokes && isRule(text.slice(line.start, line.end))
    const row = rule ? null : wideRow(text, line, strokes)
    if (row !== null) {
      if (run.rows.length > 0 && (far > 2 || (step > 0 && far > step))) begin()
      else if (run.rows.length > 1 && far < step) {
        // What stands nearer belongs together: the last row to this one.
        const [last, lastAt] = [run.rows.pop(), run.at.pop() ?? 0]
        begin()
        if (last) add(last, lastAt)
      }
      if (run.rows.length > 0) step = far
      add(row, at)
    } else if (rule && run.rows.length > 0 && far === 1) {
      before = line.number
    } else {
      const next = lines[at + 1]
      const single = run.rows.length > 1 && far === step && next?.number === line.number + step
      const between = single && wideRow(text, next, strokes)?.counts ? singleRow(text, line) : null
      if (between === null) begin()
      else add(between, at)
    }
  }
  begin()
  return runs
}

function isRule(line: string): boolean {
  return (line.includes('--') || line.includes(':-')) && isTableRule(line)
}
