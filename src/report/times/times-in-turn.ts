import { partitionPoint } from '../../doc/partition-point.ts'
import type { Count } from '../figures/find-metrics.ts'
import type { TimeWords } from './times.ts'

/** What stands between periods, or figures, that are told of one after the other. */
const and = /^(?:、|，|和|与|及|以及)$/u
/** How it is told that each period has its own figure, of one thing and not of two (许可和处罚分别为…). */
const inTurn = /^[^、和与及；。]{0,40}(?:分别|依次)[^、；。]{0,30}$/u

/**
 * 2022年、2023年、2024年分别办理41件、52件、60件: the period of each figure, by where the figure begins; of figures in order
 * and the times of their sentence.
 */
export function timesInTurn(value: string, times: TimeWords[], counts: Count[]): Map<number, TimeWords> {
  const found = new Map<number, TimeWords>()
  for (const periods of rows(value, times, isWhole)) {
    const last = periods.at(-1)
    if (last === undefined || periods.length < 2) continue
    const until = times.find(({ start }) => start >= last.end)?.start ?? Infinity
    const from = partitionPoint(counts.length, (at) => (counts[at]?.start ?? 0) < last.end)
    const to = partitionPoint(counts.length, (at) => (counts[at]?.start ?? 0) < until)
    const [figures] = rows(value, counts.slice(from, to))
    if (figures?.length !== periods.length) continue
    if (!inTurn.test(value.slice(last.end, figures[0]?.start))) continue
    for (const [at, { start }] of figures.entries()) {
      const period = periods[at]
      if (period) found.set(start, period)
    }
  }
  return found
}

function isWhole({ kind, bracket, local }: TimeWords): boolean {
  return kind === 'explicit' && bracket === null && local === null
}

/** What stands side by side, in rows. */
function rows<One extends { start: number; end: number }>(
  value: string,
  all: One[],
  fits: (one: One) => boolean = () => true,
): One[][] {
  const result: One[][] = []
  let row: One[] = []
  for (const one of all) {
    const last = row.at(-1)
    const goesOn = last !== undefined && one.start - last.end <= 2 && and.test(value.slice(last.end, one.start))
    if (goesOn && fits(one)) row.push(one)
    else if (fits(one)) result.push((row = [one]))
    else row = []
  }
  return result
}
