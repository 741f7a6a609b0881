import { findDates } from '../../report/dates.ts'
import type { Indicator } from '../../report/indicator.ts'
import type { Report } from '../../report/types.ts'
import type { Miscount } from './miscount.ts'
import { isPlain, numberOf, statedRange, writeLike } from './stated-range.ts'

const day = 86_400_000
// Of the days of a year, two thirds are working days.
const working = 0.62

/** Averages a day that fit neither the calendar days nor the working days of the total before them. */
export function findWrongAverages({ blocks, sentences, meta }: Report, figures: Indicator[]): Miscount[] {
  return figures.flatMap((average, at) => {
    const total = figures[at - 1]
    if (!total || total.metric.sentence !== average.metric.sentence) return []
    if (!/^日均[^，。；]{0,10}$/u.test(average.before) || total.metric.unit !== average.metric.unit) return []
    if (total.metric.unit === null || !isPlain(total.metric) || !isPlain(average.metric)) return []
    const sentence = sentences[total.metric.sentence]
    const text = blocks[total.block]?.text.value.slice(sentence?.start, average.metric.start) ?? ''
    const { time } = total.metric
    const spans = [
      { from: time.start, to: time.end },
      ...findDates(text.slice(-200), meta.reportYear).map(({ to }) => ({ from: to && `${to.slice(0, 4)}-01-01`, to })),
    ]
    const days = spans.flatMap(({ from, to }) => (from && to ? [(Date.parse(to) - Date.parse(from)) / day + 1] : []))
    // A date alone is no period.
    const periods = days.filter((count) => count > 27)
    if (periods.length === 0 || time.kind === 'none') return []
    const [sum, mean] = [statedRange(total), statedRange(average)]
    const least = sum[0] / mean[1]
    const greatest = sum[1] / Math.max(mean[0], Number.MIN_VALUE)
    if (periods.some((count) => greatest >= count * working - 2 && least <= count + 2)) return []
    const period = periods[0] ?? 1
    return [
      {
        kind: 'average' as const,
        metric: average.metric,
        terms: `${numberOf(total.metric)}÷${String(period)}`,
        computed: writeLike(average.metric, total.metric.value / period),
        related: [],
      },
    ]
  })
}
