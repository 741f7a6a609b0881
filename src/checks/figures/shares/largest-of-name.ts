import type { Indicator } from '../../../report/types.ts'

/** The first of the largest figures, and the largest value below theirs. */
export interface Largest {
  base: Indicator
  next: number
}

export function largestOf(group: Indicator[]): Largest | undefined {
  let largest: Largest | undefined
  for (const figure of group) {
    const { value } = figure.metric
    if (largest === undefined || value > largest.base.metric.value) {
      largest = { base: figure, next: largest?.base.metric.value ?? -Infinity }
    } else if (value < largest.base.metric.value) largest.next = Math.max(largest.next, value)
  }
  return largest
}

/** The only larger figure of the same words. */
export function byName(largest: Largest | undefined, { metric }: Indicator): Indicator | null {
  return largest && largest.base.metric.value > metric.value && largest.next <= metric.value ? largest.base : null
}
