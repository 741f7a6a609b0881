import type { Axis } from '../types.ts'

/** What heads the changes from one period to another. */
const change = /^(?:同比|环比|较|比|增减|增长|增幅|增速|变化|变动|升降|升幅|涨幅|降幅)/u

/** 2023年 | 2024年 | 增减（%）: a change beside at least two periods is of the later one. */
export function withChangesDated(axes: Axis[]): Axis[] {
  const dated = axes.flatMap(({ time }) => (time === null || time.end === null ? [] : [time]))
  if (new Set(dated.map(({ end }) => end)).size < 2) return axes
  const last = dated.reduce((late, time) => ((time.end ?? '') > (late.end ?? '') ? time : late))
  return axes.map((axis) => (axis.time === null && change.test(axis.label.value) ? { ...axis, time: last } : axis))
}
