import type { Indicator, Report } from '../../../report/types.ts'
import { wholeOf } from '../figure-words.ts'
import type { DivisionWords } from '../sums/wrong-divisions.ts'

/**
 * 街道辖11个社区; in another paragraph 法律明白人132名，平均每个社区15名: how many divisions the body that reports has, if that is told
 * of, and in one number.
 */
export function makePlaceCounts({
  unions: { has },
  ...words
}: DivisionWords): (report: Report, per: string) => Indicator[] {
  const all = new RegExp(`([一-龥]{0,8}(?:${words.figures.places}))(?:${has})$`, 'u')
  const whole = new RegExp(`(?:${wholeOf(words)})(?:${has})?$`, 'u')
  return ({ indicators, meta }, per) => {
    const title = meta.title?.value ?? ''
    const isOwn = (before: string) => whole.test(before) || title.includes(all.exec(before)?.[1] ?? '-')
    const counts = indicators.filter(
      ({ metric, before, after, past, part }) =>
        metric.unit === '个' && !past && !part && !metric.target && after === per && isOwn(before),
    )
    return new Set(counts.map(({ metric }) => metric.value)).size === 1 ? counts.slice(0, 1) : []
  }
}
