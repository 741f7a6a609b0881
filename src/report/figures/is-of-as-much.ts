import { isOfNoPart } from './is-of-no-part.ts'
import type { Indicator, Metric } from '../types.ts'

/** Whether what held before is of a whole year, or of the same part of it: 2023年上半年的120件 is no base for what 2024年 had. */
export function isOfAsMuch({ metric: before }: Indicator, { metric: after }: Indicator): boolean {
  return daysOf(before) === daysOf(after) || isOfNoPart(before)
}

function daysOf({ time: { start, end } }: Metric): string {
  return `${String(start?.slice(5))}~${String(end?.slice(5))}`
}
