import type { Metric } from '../../../report/types.ts'

/** What is wrong with a stated change. */
export interface WrongChange {
  /**
   * points: a difference of percentages is written as %; either: it may be their difference or the growth, which nobody
   * can tell; percent: a relative change is written in 个百分点; direction: the
   * word says the opposite; times: 增长N倍 for what is now N times as much; wrong: none of these.
   */
  verdict: 'points' | 'either' | 'percent' | 'direction' | 'times' | 'wrong'
  stated: Metric
  /** The ends, as far as they are given. */
  ends: Metric[]
  terms: string
  computed: string
}
