import { groupByEach } from '../../../report/group.ts'
import type { Indicator, Report } from '../../../report/types.ts'
import { commonEnd } from '../common-parts.ts'
import { areTurned } from '../digits-slip.ts'
import { digitsIn, isPlain, stepOf } from '../stated-range.ts'
import { areOfTwoYears } from './are-of-two-years.ts'
import type { Conflict } from './conflict.ts'
import { digitsOf } from './differ.ts'
import type { Likeness } from './like-words.ts'
import { topOf } from './top-of.ts'

/** Of so many digits no two figures have two in each other's place by chance. */
const sure = 5
const several = 6

/**
 * 追发工资1836.4万元 and, in another part, 追发工资1863.4万元: whatever else is said of the one or the other (a part of a list, a
 * promise that looks back, some months of the year), where the last word before them is the same.
 */
export function turnedDigits(report: Report, like: Likeness): Conflict[] {
  const long = report.indicators.filter(
    ({ metric, past, approximators }) =>
      digitsIn(metric) >= sure && isPlain(metric) && !past && approximators.length === 0 && metric.unit !== null,
  )
  const units = ({ metric }: Indicator): number => Math.round(metric.value / stepOf(metric))
  return [...groupByEach(long, digitsOf).values()].flatMap((group) => {
    const [first, second] = [group[0], group.find((one) => one.metric.value !== group[0]?.metric.value)]
    if (!first || !second || group.length > several || first.measure !== second.measure) return []
    if (!areTurned(units(first), units(second)) || topOf(report, first) === topOf(report, second)) return []
    const [one, two] = [like.leadOf(first), like.leadOf(second)]
    const end = commonEnd(one, two)
    const isNamed = end >= 2 && like.contentOf(one.slice(-end)).length >= 2
    return isNamed && !areOfTwoYears(first, second, report.meta.reportYear) ? [{ first, second, certain: false }] : []
  })
}
