import type { Metric, Place } from '../../report/types.ts'

/** A stated figure that does not follow from the figures it rests on. */
export interface Miscount {
  kind:
    | 'sum'
    | 'units'
    | 'against'
    | 'exceed'
    | 'share'
    | 'change'
    | 'average'
    | 'days'
    | 'total100'
    | 'doubtful'
    | 'recurring'
    | 'table'
    | 'conversion'
    | 'multiple'
    | 'listed'
    | 'rank'
    | 'ranks'
    | 'unit'
    | 'extreme'
    | 'direction'
    | 'tiny'
    | 'huge'
  /** The figure that is stated, and its words. */
  place: Place
  stated: string
  /** What was reckoned (330+215+143), and what comes out. */
  terms: string
  computed: string
  /** What the figures of a table are called. */
  name?: string
  /** The figures it rests on. */
  related: { metric: Metric; note: 'part' | 'base' }[]
}
