import type { Indicator } from '../../report/types.ts'
import type { FigureWords } from './figure-words.ts'

const time = { 分钟: 1, 小时: 60 }

/** How many of the unit of one figure that of another is; null for those that measure different things, and for one unit. */
export function unitFactor(from: Indicator, to: Indicator, { figures }: FigureWords): number | null {
  const [one, other] = [from.metric.unit ?? '', to.metric.unit ?? '']
  if (one === other) return null
  const scale = [...figures.scales, time as Record<string, number>].find((all) => one in all && other in all)
  return scale ? (scale[one] ?? 0) / (scale[other] ?? 1) : null
}
