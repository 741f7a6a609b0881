import { placeOf } from '../report/text/text.ts'
import type { Place, Report, Text } from '../report/types.ts'
import { defineKind, type Finding } from './kind.ts'
import { regexOption } from './shared/option-schemas.ts'

/** Lines that are no part of the document itself, each run of them once. */
export const lines = defineKind<{ in: 'margins' | 'furniture'; pattern: string }>({
  name: 'lines',
  summary: {
    zh: '没有某一类的行；相连的几行作为一处。',
    en: 'There are no lines of a sort; lines that follow each other are one finding.',
  },
  options: {
    in: {
      enum: ['margins', 'furniture'],
      description: '版头版记，或网页导航 · Letterhead and close, or web navigation',
    },
    pattern: regexOption('只看含此的行 · Only lines with a match of this regular expression (flag u)', ''),
  },
  data: ['text', 'count'],
  run(report, { in: area, pattern }) {
    const sought = new RegExp(pattern, 'u')
    const wanted = report[area].filter(({ value }) => sought.test(value))
    return runsOf(wanted, othersOf(report, new Set(wanted))).map(describe)
  },
})

function describe(run: Run): Finding {
  const { first, start, end, count } = run
  return { place: { start, end }, data: { text: first.raw.slice(0, shown), count } }
}

/** So many characters of the first line are shown. */
const shown = 20

/** Where the rest of the document stands: offsets, in order. */
function othersOf({ blocks, margins, furniture }: Report, wanted: Set<Text>): number[] {
  return [...blocks.map(({ text }) => text), ...margins, ...furniture]
    .filter((text) => !wanted.has(text))
    .map((text) => placeOf(text).start)
    .sort((a, b) => a - b)
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
