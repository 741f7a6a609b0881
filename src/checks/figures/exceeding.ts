import type { Indicator } from '../../report/types.ts'
import type { Miscount } from './miscount.ts'
import { numberOf } from './stated-range.ts'

/** What is wrong with a part that is more than its whole. */
export function exceeding({ metric: part }: Indicator, { metric: whole }: Indicator): Miscount {
  return {
    kind: 'exceed',
    place: part.place,
    stated: part.text,
    terms: numberOf(part),
    computed: whole.text,
    related: [{ metric: whole, note: 'base' }],
  }
}
