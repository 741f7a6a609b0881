import { blockOf } from '../../../report/links.ts'
import type { CellMetric, Report } from '../../../report/types.ts'
import type { Miscount } from '../miscount.ts'
import type { Percentage } from './percentages.ts'
import type { RateForm } from './rate-forms.ts'
import { agree, numberOf, reckonedRange, shareRange, writePercent } from '../stated-range.ts'
import { type TableLine, tableLines } from '../tables/table-lines.ts'

/** A rate that is further off has another base. */
const nearMiss = 15
/** So many characters name what both lines count. */
const shared = 2
/** Heads of what crosses the two lines and is all of it: 2024年, 件数, 合计. */
const ofAll = /\d{4}年|[数量]|[总合]计|^全/u

interface Named {
  form: RateForm
  /** The rate without 率, and what stands before it in its sentence. */
  name: string
  said: string
}

interface Pair {
  part: CellMetric
  base: CellMetric
}

/**
 * 负责人出庭应诉率98.2%, and a table of the same part of the report with 负责人应出庭388件, 负责人实际出庭385件: what the two lines
 * give for the year of the rate. Nothing where several lines may be meant, or any year of the table makes the rate.
 */
export function judgeByTables(report: Report, rate: Percentage, { form, ...words }: Named): Miscount[] {
  if (!rate.figure || form.denied || form.over) return []
  const { metric } = rate.figure
  const { heading } = blockOf(report, rate.figure)
  const year = (metric.time.end ?? String(report.meta.reportYear)).slice(0, 4)
  const tables = report.tables.filter((table) => table.heading === heading)
  const pairs = tables.flatMap((table) => {
    const { rows, columns } = tableLines(table)
    return [...pairsOf(rows, columns, { form, ...words }), ...pairsOf(columns, rows, { form, ...words })]
  })
  if (pairs.some(({ part, base }) => agree(rangeOf(part, base), rate.range))) return []
  const [pair, other] = pairs.filter(({ part }) => part.time.end === null || part.time.end.startsWith(year))
  if (!pair || other || pair.base.value <= 0) return []
  const percent = (pair.part.value / pair.base.value) * 100
  if (percent > 100 || Math.abs(percent - rate.value) > nearMiss) return []
  return [
    {
      kind: 'share',
      place: rate.place,
      stated: rate.text,
      terms: `${numberOf(pair.part)}÷${numberOf(pair.base)}`,
      computed: writePercent(percent),
      related: [
        { metric: pair.part, note: 'part' },
        { metric: pair.base, note: 'base' },
      ],
    },
  ]
}

/** The figures of the one line of what is reached and of the one line of what it is of, where both name what the text names. */
function pairsOf(
  lines: readonly TableLine[],
  crossing: TableLine[],
  { form: { of, part: reached }, name, said }: Named,
): Pair[] {
  const labelled = lines.map((line) => ({ line, label: line.names.at(-1) ?? '' }))
  const parts = labelled.filter(({ label }) => reached.test(label))
  const bases = labelled.filter(({ label }) => of.test(label) && !reached.test(label))
  const [[part, more], [base, others]] = [parts, bases]
  if (!part || !base || more || others) return []
  // 抽检合格率 itself says what it is of.
  if (!namesBoth(part.label, base.label, said) && !name.includes(of.exec(base.label)?.[0] ?? part.label)) return []
  return part.line.figures.flatMap((figure, at): Pair[] => {
    const whole = base.line.figures[at]
    // 食品: of those alone, unless the rate is said to be.
    const own = crossing[at]?.names.at(-1) ?? ''
    return (ofAll.test(own) || said.includes(own)) &&
      figure &&
      whole &&
      figure.unit === whole.unit &&
      figure.value <= whole.value
      ? [{ part: figure, base: whole }]
      : []
  })
}

/** 负责人实际出庭, 负责人应出庭: a noun of both stands in the sentence of the rate. */
function namesBoth(one: string, other: string, said: string): boolean {
  for (let at = 0; at + shared <= one.length; at++) {
    const words = one.slice(at, at + shared)
    if (other.includes(words) && said.includes(words)) return true
  }
  return false
}

function rangeOf(part: CellMetric, base: CellMetric): readonly [number, number] {
  const [one, whole] = [part, base].map((metric) => reckonedRange({ metric, approximators: [] }))
  return (one && whole && shareRange(one, whole)) ?? [0, 0]
}
