import { readNumber } from './read-number.ts'
import type { Quantity } from './read-quantity.ts'

/** What a unit is made of: how many of the smaller one, and how that may be written behind the number. */
const smaller = new Map<string | null, { ratio: number; unit: RegExp }>([
  ['年', { ratio: 12, unit: /个月(?!度)/y }],
  ['个月', { ratio: 30, unit: /天(?!津|河|然|气)/y }],
  ['天', { ratio: 24, unit: /个?小时/y }],
  ['小时', { ratio: 60, unit: /分钟?/y }],
  ['个小时', { ratio: 60, unit: /分钟?/y }],
  ['分钟', { ratio: 60, unit: /秒钟?(?!杀)/y }],
  ['公里', { ratio: 1000, unit: /米(?!制|线|粉|面)/y }],
  ['千米', { ratio: 1000, unit: /米(?!制|线|粉|面)/y }],
  ['吨', { ratio: 1000, unit: /公斤|千克/y }],
  ['元', { ratio: 10, unit: /角(?!度|色)/y }],
])

/** One figure in two units, 1小时30分钟 or 3天零4小时, as one of the larger; others as they are. */
export function withParts(text: string, counted: Quantity): Quantity {
  if (counted.decimals > 0 || counted.scale > 1 || counted.after !== null || counted.range) return counted
  const parts = smaller.get(counted.unit)
  if (parts === undefined) return counted
  const { ratio, unit } = parts
  const at = counted.end + (text.charAt(counted.end) === '又' ? 1 : 0)
  const part = readNumber(text, at)
  if (!part || part.value >= ratio || part.decimals > 0 || part.chinese !== counted.chinese) return counted
  unit.lastIndex = part.end
  const found = unit.exec(text)?.[0]
  if (found === undefined) return counted
  const value = Math.round((counted.value + part.value / ratio) * 1e4) / 1e4
  return { ...counted, value, decimals: String(value).split('.')[1]?.length ?? 0, end: part.end + found.length }
}
