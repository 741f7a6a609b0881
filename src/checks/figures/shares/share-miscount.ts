import type { Indicator } from '../../../report/types.ts'
import type { Miscount } from '../miscount.ts'
import type { Percentage } from './percentages.ts'
import { numberOf, writePercent } from '../stated-range.ts'

/** A share and what it is of: of several parts their sum, or of one (`isRest`) what it leaves of the base. */
interface Share {
  parts: Indicator[]
  base: Indicator
  isRest?: boolean
}

/** What a stated share should be (%). */
export function percentOf({ parts, base, isRest = false }: Share): number {
  const share = (parts.reduce((sum, { metric }) => sum + metric.value, 0) / base.metric.value) * 100
  return isRest ? 100 - share : share
}

/** A stated share that is not that of its parts. */
export function shareMiscount({ place, text }: Percentage, share: Share): Miscount {
  const { parts, base, isRest = false } = share
  const numbers = parts.map(({ metric }) => numberOf(metric)).join('+')
  const whole = numberOf(base.metric)
  const shared = parts.length > 1 ? `(${numbers})` : numbers
  return {
    kind: 'share',
    place,
    stated: text,
    terms: isRest ? `(${whole}-${numbers})÷${whole}` : `${shared}÷${whole}`,
    computed: writePercent(percentOf(share)),
    related: [...parts.map(({ metric }) => ({ metric, note: 'part' as const })), { metric: base.metric, note: 'base' }],
  }
}
