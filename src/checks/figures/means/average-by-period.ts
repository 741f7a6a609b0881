import { findDates } from '../../../report/times/find-dates.ts'
import type { Indicator, Report, Time } from '../../../report/types.ts'
import { describe, divide, meanRange } from './average-parts.ts'
import type { FigureBlock } from '../in-block.ts'
import type { Miscount } from '../miscount.ts'
import { agree, type Range, statedRange } from '../stated-range.ts'

const day = 86_400_000
// Of the days of a year, two thirds are working days.
const working = 0.66
/** Of a period so long, all days are counted or working days alone, give or take as much: what is neither was miscounted. */
const long = 80
const sortsOfDays = [
  [0.985, 1.015],
  [working, 0.71],
] as const
/** A number of days or weeks that is told, or that working days are meant. */
const daysNamed = /\d个?(?:天|日(?![均期])|周)|工作日|周[一六日末]/u
/** An average right behind its total, and of what: …18.25万件，日均受理600件. */
const ofSame = /^，?(?:平均)?(?:[日天]均|每[天日])(?<noun>[一-龥]{0,16}?)(?:大?约|近|达到?|为|是|有|超过?|逾){0,3}$/u
const summing = /^，全年(?:共|累计|合计|总计)?(?<what>[^，。；、\d]{0,10})$/u
/** A figure is off by whole places. */
const places = [10, 100, 0.1, 0.01]

interface Average {
  mean: Indicator
  per: string
}

/** Averages by day, week, month and quarter that do not follow from a total and its time. */
export function byPeriod(
  report: Report,
  block: FigureBlock,
  { totals, ...average }: Average & { totals: Indicator[] },
): Miscount[] {
  const before = totals.filter(({ metric }) => metric.start < average.mean.metric.start)
  const [nearest, ...others] =
    before.length > 0 ? before : totals.filter((total) => isSummedUp(block, average.mean, total))
  const wrong = nearest ? judge(report, block, { ...average, total: nearest }) : null
  if (wrong === null || wrong === 'holds') return []
  // 660件，其中甲400件、乙260件，月均55件: it may be that of the whole, or of any before.
  return others.some((total) => judge(report, block, { ...average, total }) === 'holds') ? [] : [wrong]
}

/** Whether a total of the same stands right behind its average: 月均办理来件102件，全年共办理1100件. */
function isSummedUp({ value }: FigureBlock, { metric: mean }: Indicator, { metric: total }: Indicator): boolean {
  if (mean.time.start !== total.time.start || mean.time.end !== total.time.end) return false
  const what = summing.exec(value.slice(mean.end, total.start))?.groups?.['what']
  return what !== undefined && value.slice(Math.max(0, mean.start - 24), mean.start).includes(what)
}

/** null where the total and its time do not tell. */
function judge(
  { meta }: Report,
  { value: text }: FigureBlock,
  { mean, total, per }: Average & { total: Indicator },
): Miscount | 'holds' | null {
  if (total.metric.time.kind === 'none') return null
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
  if (first === undefined) return null
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
  const isDaily = length.days === 1
  const periods = Math.max(1, Math.round(first / length.days))
  const value = total.metric.value / periods
  const told = describe(mean, total, { by: String(periods), value, count: null })
  const isOfDays = (factor: number) => days.some((count) => agreeOnDays([ratio[0] * factor, ratio[1] * factor], count))
  if (whole !== null ? exact : days.some(fits))
    return isDaily && first > long && !isOfDays(1) && isOfTotal(text, { mean, total, per })
      ? { ...told, kind: 'days' }
      : 'holds'
  if (value > mean.metric.value * 3 || value < mean.metric.value / 3)
    return isDaily && first > long && places.some(isOfDays) ? told : null
  return told
}

/** Whether an average is plainly that of a total: of the same time, under no other name, and by no number of days that is told. */
function isOfTotal(text: string, { mean, total, per }: Average & { total: Indicator }): boolean {
  const [own, whole] = [mean.metric.time, total.metric.time]
  if (per === '工作日' || own.start === null || own.start !== whole.start || own.end !== whole.end) return false
  const between = text.slice(total.metric.end, mean.metric.start)
  const before = text.slice(Math.max(0, total.metric.start - 24), total.metric.start)
  if (daysNamed.test(before + between)) return false
  const noun = ofSame.exec(between)?.groups?.['noun']
  return noun !== undefined && before.includes(noun)
}

/** Whether an average by so many days is one by all days of a period, or by its working days. */
function agreeOnDays([low, high]: Range, count: number): boolean {
  return sortsOfDays.some(([least, most]) => high >= count * least - 1.05 && low <= count * most + 1.05)
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
