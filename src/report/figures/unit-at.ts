import type { MetricPatterns, PlacePattern } from './metric-patterns.ts'

/** The measure word or unit at a place, with what it is divided by: 件, 微克/立方米. */
export function unitAt(text: string, at: number, { unit }: Pick<MetricPatterns, 'unit'>): string | null {
  const found = wordAt(text, at, unit)
  if (!found) return null
  if (text.charAt(at + found.length) !== '/' || found.includes('/')) return found
  const divisor = wordAt(text, at + found.length + 1, unit)
  return divisor ? `${found}/${divisor}` : found
}

/** The word at a place that a pattern knows. */
export function wordAt(text: string, at: number, { source, firsts }: PlacePattern): string | undefined {
  if (firsts && !firsts.has(text.charCodeAt(at))) return undefined
  source.lastIndex = at
  return source.exec(text)?.[0]
}
