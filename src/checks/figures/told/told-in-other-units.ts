import type { Indicator, Report } from '../../../report/types.ts'
import { commonEnd } from '../common-parts.ts'
import type { Conflict } from './conflict.ts'
import { isDigitSlip } from '../digits-slip.ts'
import type { FigureWords } from '../figure-words.ts'
import { agree, isPlain, statedRange, stepOf } from '../stated-range.ts'
import { timesAgree } from '../times-agree.ts'
import { unitFactor } from '../unit-factor.ts'

/** So long a name leaves no doubt of what is measured, and with more of it in common no other acts stand before it. */
const least = 4
/** What is further apart is another thing. */
const near = 0.1
const typed = 0.6
const han = /^\p{Script=Han}+$/u

/** One amount that is told of twice in two units (盘活存量建设用地1263亩, 消化存量建设用地82.4公顷), and is not the same. */
export function findToldInOtherUnits({ indicators, meta }: Report, words: FigureWords): Conflict[] {
  const { reportYear } = meta
  const figures = indicators.filter(
    ({ metric, past, part, stock }) =>
      words.figures.scales.some((all) => (metric.unit ?? '') in all) &&
      isPlain(metric) &&
      !past &&
      !part &&
      stock !== 'new',
  )
  return figures.flatMap((first, at) => {
    const second = figures
      .slice(at + 1)
      .find((other) => other.metric.sentence !== first.metric.sentence && isOneThing(first, other, words))
    const factor = second ? unitFactor(first, second, words) : null
    if (!second || factor === null || isPromise(second, reportYear) || isPromise(first, reportYear)) return []
    if (timesAgree(first.metric.time, second.metric.time, reportYear) === 'no') return []
    const [low, high] = statedRange(first)
    const value = first.metric.value * factor
    const isSame = agree([low * factor, high * factor], statedRange(second))
    const apart = Math.abs(value - second.metric.value) / value
    const isNear = apart <= near || (apart <= typed && isTyped(value, second))
    return !isSame && isNear ? [{ first, second, certain: false }] : []
  })
}

/** Whether a value is another one with digits that changed places, or one of them another. */
function isTyped(value: number, { metric }: Indicator): boolean {
  const step = stepOf(metric)
  const [due, told] = [Math.round(value / step), Math.round(metric.value / step)]
  return told >= 100 && isDigitSlip(due, told)
}

function isOneThing(one: Indicator, other: Indicator, words: FigureWords): boolean {
  if (unitFactor(one, other, words) === null) return false
  const length = commonEnd(one.before, other.before)
  return length >= least && han.test(one.before.slice(-length))
}

/** Promised for another year than that of the report. */
function isPromise({ metric: { target, time } }: Indicator, reportYear: number | null): boolean {
  return target && (reportYear === null || (time.end ?? '9') > `${String(reportYear)}-12-31`)
}
