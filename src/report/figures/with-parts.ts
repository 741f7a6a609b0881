import type { MetricPatterns } from './metric-patterns.ts'
import { readNumber } from './read-number.ts'
import type { Quantity } from './quantity.ts'
import { wordAt } from './unit-at.ts'

/** One figure in two units, 1小时30分钟 or 3天零4小时, as one of the larger; others as they are. */
export function withParts(text: string, counted: Quantity, words: Pick<MetricPatterns, 'parts' | 'unit'>): Quantity {
  if (counted.decimals > 0 || counted.scale > 1 || counted.after !== null || counted.range) return counted
  const smaller = counted.unit === null ? undefined : words.parts.get(counted.unit)
  if (smaller === undefined) return counted
  const { ratio, parts } = smaller
  const at = counted.end + (text.charAt(counted.end) === '又' ? 1 : 0)
  const part = readNumber(text, at)
  if (!part || part.value >= ratio || part.decimals > 0 || part.chinese !== counted.chinese) return counted
  const found = wordAt(text, part.end, words.unit)
  if (found === undefined || !parts.includes(found)) return counted
  const value = Math.round((counted.value + part.value / ratio) * 1e4) / 1e4
  return { ...counted, value, decimals: String(value).split('.')[1]?.length ?? 0, end: part.end + found.length }
}
