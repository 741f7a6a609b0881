import type { Axis } from '../types.ts'

/** 2023年 | 2024年 | 增减（%）: a change beside at least two periods is of the later one; `change`: what heads such. */
export function withChangesDated(axes: Axis[], change: RegExp): Axis[] {
  const dated = axes.flatMap(({ time }) => (time === null || time.end === null ? [] : [time]))
  if (new Set(dated.map(({ end }) => end)).size < 2) return axes
  const last = dated.reduce((late, time) => ((time.end ?? '') > (late.end ?? '') ? time : late))
  return axes.map((axis) => (axis.time === null && change.test(axis.label.value) ? { ...axis, time: last } : axis))
}
