import { placeOf } from '../report/text/text.ts'
import type { Place, Report, Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'

/** Lines that a web page brought with it, each run of them once. */
export const webLines = defineKind<Record<string, never>>({
  name: 'web-lines',
  summary: {
    zh: '没有网页导航的行；相连的几行作为一处。',
    en: 'There are no lines of web navigation; lines that follow each other are one finding.',
  },
  options: {},
  data: ['text', 'count'],
  run: (report) => runsOf(report.furniture, othersOf(report)).map(describe),
})

function describe(run: Run): Finding {
  const { first, start, end, count } = run
  return { place: { start, end }, data: { text: first.raw.slice(0, shown), count } }
}

/** So many characters of the first line are shown. */
const shown = 20

/** Where the rest of the document stands: offsets, in order. */
function othersOf({ blocks, margins }: Report): number[] {
  return [...blocks.map(({ text }) => text), ...margins].map((text) => placeOf(text).start).sort((a, b) => a - b)
}

interface Run extends Place {
  first: Text
  count: number
}

/** Lines with nothing else between them. */
function runsOf(texts: Text[], others: number[]): Run[] {
  const runs: Run[] = []
  let next = 0
  for (const text of texts) {
    const { start, end } = placeOf(text)
    const run = runs.at(-1)
    while (run !== undefined && (others[next] ?? Infinity) < run.end) next++
    if (run !== undefined && (others[next] ?? Infinity) > start) {
      run.end = end
      run.count++
    } else runs.push({ first: text, start, end, count: 1 })
  }
  return runs
}
