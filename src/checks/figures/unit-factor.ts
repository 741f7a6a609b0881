import type { Indicator } from '../../report/types.ts'

/** How much of the smallest a unit is, by what is measured. */
const scales: Record<string, number>[] = [
  { 亩: 1, 公顷: 15, 平方公里: 1500, 平方千米: 1500 },
  { 平方米: 1, 公顷: 10_000, 平方公里: 1e6, 平方千米: 1e6 },
  { 米: 1, 公里: 1000, 千米: 1000 },
  { 斤: 1, 公斤: 2, 千克: 2, 吨: 2000 },
  { 分钟: 1, 小时: 60 },
]

/** How many of the unit of one figure that of another is; null for those that measure different things, and for one unit. */
export function unitFactor(from: Indicator, to: Indicator): number | null {
  const [one, other] = [from.metric.unit ?? '', to.metric.unit ?? '']
  const scale = one === other ? undefined : scales.find((all) => one in all && other in all)
  return scale ? (scale[one] ?? 0) / (scale[other] ?? 1) : null
}
