import type { MetricPatterns } from './metric-patterns.ts'
import type { Quantity } from './quantity.ts'
import { unitAt } from './unit-at.ts'

/** What is measured, not rated: no index has parts in 公里. */
const measured = /(?<![微毫])[亩顷里米斤克吨元]$/u
const opensParts = /^，其中[^，。；、\d]{1,14}\d{1,9}(?:\.\d{1,6})?[万亿]?/u
const nextItem = /^、[一-龥]{1,10}\d{1,9}(?:\.\d{1,6})?[万亿]?/u
const lastItem = /\d([^\d，。；、（）]{1,6})、[一-龥]{1,10}(?<!附[件图表录]|[编文图表]号|第)$/u

/**
 * Whether a number has its unit only in the figures beside it, so that it was left out: 新改建公路86.4，其中通村路51.2公里;
 * 维持51件、撤销12、驳回18件.
 */
export function isAmongUnits(text: string, { start, end, decimals }: Quantity, patterns: MetricPatterns): boolean {
  const unitBehind = (pattern: RegExp): string | null => {
    const item = pattern.exec(text.slice(end, end + 30))?.[0]
    return item === undefined ? null : unitAt(text, end + item.length, patterns)
  }
  if (text.startsWith('，其中', end))
    return decimals > 0 && /[一-龥]/u.test(text.charAt(start - 1)) && measured.test(unitBehind(opensParts) ?? '')
  const unit = text.charAt(end) === '、' ? unitBehind(nextItem) : null
  if (unit === null) return false
  const before = lastItem.exec(text.slice(Math.max(0, start - 24), start))?.[1]
  return before !== undefined && before.replace(/^[万亿]/u, '') === unit
}
