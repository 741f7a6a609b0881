import type { Measure } from '../types.ts'

/** A measure, and a key of the item, paragraph or row of the plan that it stands in. */
export interface Planned {
  measure: Measure
  item: string
}
