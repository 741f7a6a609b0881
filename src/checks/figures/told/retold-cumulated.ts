import type { Indicator, Report } from '../../../report/types.ts'
import type { Conflict } from './conflict.ts'
import type { Likeness } from './like-words.ts'

const years = /(?:\d{4}年?(?:[至到—~-]{1,2})\d{4}年|[近这]?[两三四五]年(?:来|间)?)[^，。；]{0,8}(?:累计|共|合计|总)/u
const most = 8

/**
 * What several years had together, told of again as that of one: 2020年至2022年累计改建612公里，三年分别为188公里、206公里和218公里 and
 * 2022年改建612公里.
 */
export function retoldCumulated(report: Report, figures: Indicator[], like: Likeness): Conflict[] {
  const { indicators, meta } = report
  const totals = figures.filter(({ before }) => years.test(before))
  return totals.flatMap((total) => {
    const own = yearsOf(indicators, total)
    const last = own.at(-1)
    if (!last || own.length < 2) return []
    const name = like.leadOf(total)
    const again = figures.find(
      (one) =>
        one.metric.value === total.metric.value &&
        one.measure === total.measure &&
        one.metric.sentence !== total.metric.sentence &&
        !years.test(one.before) &&
        one.stock !== 'total' &&
        isOfOneYear(one, meta.reportYear) &&
        isNamed(like.leadOf(one) + like.headOf(one), name),
    )
    return again ? [{ first: last, second: again, certain: false }] : []
  })
}

/** Those of the single years, which make it up; none where they do not. */
function yearsOf(indicators: readonly Indicator[], { index, metric, measure }: Indicator): Indicator[] {
  const own: Indicator[] = []
  let sum = 0
  for (const one of indicators.slice(index + 1, index + 1 + most)) {
    if (one.metric.sentence !== metric.sentence || one.measure !== measure || sum >= metric.value) break
    own.push(one)
    sum += one.metric.value
  }
  return Math.abs(sum - metric.value) < 1e-6 * metric.value ? own : []
}

function isOfOneYear({ metric: { time } }: Indicator, year: number | null): boolean {
  return year !== null && time.kind === 'explicit' && time.start === `${String(year)}-01-01` && time.text !== null
}

/** 累计改建农村公路, 改建农村公路 */
function isNamed(words: string, name: string): boolean {
  return name.length > 3 && words.length > 3 && (words.endsWith(name) || name.endsWith(words))
}
