import type { Indicator } from '../../report/indicator.ts'
import type { Report } from '../../report/types.ts'
import type { Miscount } from './miscount.ts'
import {
  agree,
  isPlain,
  numberOf,
  reckonedRange,
  shareRange,
  statedRange,
  type Range,
  writePercent,
} from './stated-range.ts'

/** How a rate is made: patterns of the words of its base, of what reaches it, and of what does not. */
export interface RateWords {
  rate: string
  of: string
  part: string
  rest?: string
}

// A rate that is further off has another base.
const nearMiss = 15

/** Rates (合格率, 采纳率) that do not follow from the two counts before them in the sentence. */
export function findWrongRates(report: Report, figures: Indicator[], rates: RateWords[]): Miscount[] {
  const patterns = rates.map((words) => ({
    rate: new RegExp(`[，、（](?:${words.rate})(?:高达|达到|达|约为|为|约|近|超过?)*$`, 'u'),
    of: new RegExp(words.of, 'u'),
    part: new RegExp(words.part, 'u'),
    rest: new RegExp(words.rest ?? '(?!)', 'u'),
  }))
  return figures.flatMap((rate, at) => {
    const part = figures[at - 1]
    if (rate.metric.unit !== '%' || !part || part.metric.sentence !== rate.metric.sentence) return []
    const value = report.blocks[rate.block]?.text.value ?? ''
    const lead = value.slice(part.metric.end, rate.metric.start)
    const words = lead.length > 30 ? undefined : patterns.find((one) => one.rate.test(lead))
    if (!words || !isPlain(rate.metric) || !isPlain(part.metric)) return []
    const rest = words.rest.test(part.words)
    if (!rest && !words.part.test(part.words)) return []
    const before = figures
      .slice(Math.max(0, at - 6), at - 1)
      .filter(
        ({ metric }) => metric.sentence === part.metric.sentence && metric.unit === part.metric.unit && isPlain(metric),
      )
    const base = before.findLast(
      ({ metric, words: name, after }) => words.of.test(name + after) && metric.value >= part.metric.value,
    )
    if (!base) return []
    const rateOf = (whole: Indicator): Range | null => {
      const range = shareRange(statedRange(part), statedRange(whole))
      return range && rest ? [100 - range[1], 100 - range[0]] : range
    }
    const stated = reckonedRange(rate)
    if (
      before.some((whole) => {
        const range = rateOf(whole)
        return range === null || agree(range, stated)
      })
    )
      return []
    const share = (part.metric.value / base.metric.value) * 100
    const percent = rest ? 100 - share : share
    if (Math.abs(percent - rate.metric.value) > nearMiss) return []
    const [a, b] = [numberOf(part.metric), numberOf(base.metric)]
    return [
      {
        kind: 'share' as const,
        metric: rate.metric,
        terms: rest ? `(${b}-${a})÷${b}` : `${a}÷${b}`,
        computed: writePercent(percent),
        related: [{ metric: base.metric, note: 'base' as const }],
      },
    ]
  })
}
