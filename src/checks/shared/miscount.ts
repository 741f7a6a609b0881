import type { Metric } from '../../report/types.ts'

/** A stated figure that does not follow from the figures it rests on. */
export interface Miscount {
  kind: 'sum' | 'share' | 'change' | 'average'
  /** The figure that is stated. */
  metric: Metric
  /** What was reckoned (330+215+143), and what comes out. */
  terms: string
  computed: string
  /** The figures it rests on, where they stand elsewhere. */
  related: { metric: Metric; note: 'part' | 'base' }[]
}
