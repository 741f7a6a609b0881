import { findDates } from '../../report/dates.ts'
import type { Indicator, Report, Time } from '../../report/types.ts'
import { type FigureBlock, figureBlocks, leadOf } from './in-block.ts'
import type { Miscount } from './miscount.ts'
import { agree, isPlain, numberOf, reckonedRange, type Range, statedRange, writeLike } from './stated-range.ts'

/** Of what an average is, and in which units that is counted. */
export interface AverageWords {
  heads: { per: string; units: string[] }[]
}

const day = 86_400_000
// Of the days of a year, two thirds are working days.
const working = 0.66
const reach = 5
const far = 12
const average =
  /(?:(?<one>[日天月季周人户场件案家村镇次期所队])均|(?:平均)?每(?:(?<kind>[个名位家户件场期次所队支])(?=[一-龥])|一)?(?<each>[天日月周人户场件案家村镇次期所队]|季度?|工作日|[一-龥]{2,5}?)|(?<=[，。；、])(?<noun>[一-龥]{2,5}?)平均)(?:[^，。；、\d]{0,10})$/u

/** Averages that do not follow from their total: by day, month and quarter, or by what is counted beside it. */
export function makeAverageCheck({ heads }: AverageWords): (report: Report) => Miscount[] {
  const units = heads.map(({ per, units: list }) => ({ per: new RegExp(`^(?:${per})$`, 'u'), units: list }))
  return (report) =>
    figureBlocks(report).flatMap((block) =>
      block.figures.flatMap((mean, at) => {
        if (mean.measure === null || mean.metric.unit === '%' || !isPlain(mean.metric) || mean.metric.target) return []
        const lead = leadOf(block, at, 24)
        const groups = average.exec(lead)?.groups
        const [kind, each] = [groups?.['kind'], groups?.['each']]
        // 每所平均80件
        const per = each?.startsWith('平均') ? kind : (groups?.['one'] ?? each ?? groups?.['noun'])
        if (per === undefined) return []
        if (groups?.['one'] === undefined && !lead.includes('平均')) return []
        const near = (from: number, to: number) =>
          block.figures
            .slice(Math.max(0, from), Math.max(0, to))
            .filter(
              (figure) => figure !== mean && figure.metric.sentence === mean.metric.sentence && isPlain(figure.metric),
            )
        const around = [...near(at - reach, at).toReversed(), ...near(at + 1, at + 4)]
        const totals = around.filter(
          ({ measure, metric }) => measure === mean.measure && metric.value > mean.metric.value,
        )
        if (/^(?:日|天|月|季度?|周|工作日)$/u.test(per)) return byPeriod(report, block, { mean, totals, per })
        const family = units.find((one) => one.per.test(kind === undefined || kind === '个' ? per : kind))?.units
        const counts = around.filter((one) => isHead(one, { family, per }))
        if (counts.length > 0) return byHeads(mean, totals, counts)
        const far = family || kind === '个' ? countsBefore(block, at, { family, per }) : []
        return byHeads(mean, totals, far, 1.4)
      }),
    )
}

interface Heads {
  family: string[] | undefined
  per: string
}

function isHead({ measure, metric, words, after }: Indicator, { family, per }: Heads): boolean {
  if (measure === null) return false
  return family ? family.includes(measure) : /^[个家户名人]$/u.test(metric.unit ?? '') && (words + after).includes(per)
}

/** 完成项目38个。…平均每个项目36天: what is counted in a sentence before, if there is but one such number. */
function countsBefore({ figures }: FigureBlock, at: number, heads: Heads): Indicator[] {
  const sentence = figures[at]?.metric.sentence ?? 0
  const near = figures.slice(Math.max(0, at - far), at).filter((one) => isHead(one, heads) && isPlain(one.metric))
  const counts = near.filter(({ metric, part }) => !part && sentence - metric.sentence <= 2)
  return new Set(counts.map(({ metric }) => metric.value)).size === 1 ? near : []
}

function byHeads(mean: Indicator, totals: Indicator[], counts: Indicator[], widest = 2): Miscount[] {
  const stated = meanRange(mean)
  const pairs = totals.flatMap((total) => counts.filter((count) => count !== total).map((count) => ({ total, count })))
  const holds = pairs.some(({ total, count }) => agree(divide(statedRange(total), statedRange(count)), stated))
  const pair = pairs.find(({ count }) => !count.part) ?? pairs[0]
  if (holds || !pair) return []
  const value = pair.total.metric.value / pair.count.metric.value
  // Far off: it is the average of something else.
  if (value > mean.metric.value * widest || value < mean.metric.value / widest) return []
  return [describe(mean, pair.total, { by: numberOf(pair.count.metric), value, count: pair.count })]
}

/** Rounded or cut off. */
function meanRange(mean: Indicator): Range {
  return [statedRange(mean)[0], reckonedRange(mean)[1]]
}

function byPeriod(
  { meta }: Report,
  { value: text }: FigureBlock,
  { mean, totals, per }: { mean: Indicator; totals: Indicator[]; per: string },
): Miscount[] {
  const total = totals.find(({ metric }) => metric.start < mean.metric.start)
  if (!total || total.metric.time.kind === 'none') return []
  const { time } = total.metric
  const words = text.slice(Math.max(0, total.metric.start - 100), mean.metric.start)
  const spans = [
    { from: time.start, to: time.end },
    ...findDates(words, meta.reportYear).map(({ to }) => ({ from: to && `${to.slice(0, 4)}-01-01`, to })),
  ]
  const days = spans
    .flatMap(({ from, to }) => (from && to ? [(Date.parse(to) - Date.parse(from)) / day + 1] : []))
    // A date alone is no period.
    .filter((count) => count > 27 && count < 400)
  const [first] = days
  if (first === undefined) return []
  const length = lengthOf(per)
  const ratio = divide(statedRange(total), statedRange(mean))
  const fits = (count: number) => {
    const periods = count / length.days
    return ratio[1] >= periods * length.least - 1.05 && ratio[0] <= periods + 1.05
  }
  // A whole year has twelve months; an open period may have one more or less.
  const months = length.least === 1 && length.days > 7 ? fullMonths(time) : null
  const whole =
    months !== null && days.every((count) => Math.abs(count - first) < 2) ? months / (per === '月' ? 1 : 3) : null
  const exact = whole !== null && agree(divide(statedRange(total), [whole, whole]), meanRange(mean))
  if (whole !== null ? exact : days.some(fits)) return []
  const periods = Math.max(1, Math.round(first / length.days))
  const value = total.metric.value / periods
  if (value > mean.metric.value * 3 || value < mean.metric.value / 3) return []
  return [describe(mean, total, { by: String(periods), value, count: null })]
}

/** The days of a period, and the least share of all periods that may be counted (working days). */
function lengthOf(per: string): { days: number; least: number } {
  if (per.startsWith('月')) return { days: 30.44, least: 1 }
  if (per.startsWith('季')) return { days: 91.3, least: 1 }
  return per === '周' ? { days: 7, least: 0.9 } : { days: 1, least: working }
}

/** How many months a period of whole months has. */
function fullMonths({ kind, start, end }: Time): number | null {
  if (kind !== 'explicit' || !start?.endsWith('-01') || !end) return null
  const [from, to] = [new Date(start), new Date(Date.parse(end) + day)]
  if (to.getUTCDate() !== 1) return null
  return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()
}

function divide(total: Range, count: Range): Range {
  return [total[0] / Math.max(count[1], Number.MIN_VALUE), count[0] > 0 ? total[1] / count[0] : Infinity]
}

function describe(
  { metric }: Indicator,
  total: Indicator,
  { by, value, count }: { by: string; value: number; count: Indicator | null },
): Miscount {
  return {
    kind: 'average',
    place: metric.place,
    stated: metric.text,
    terms: `${numberOf(total.metric)}÷${by}`,
    computed: metric.scale === 1 ? String(Number(value.toFixed(2))) : writeLike(metric, value),
    related: [
      { metric: total.metric, note: 'base' },
      ...(count ? [{ metric: count.metric, note: 'base' as const }] : []),
    ],
  }
}
