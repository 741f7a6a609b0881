import type { Indicator } from '../types.ts'

/** Whether two figures are there and in one unit. */
export function isPair(a: Indicator | undefined, b: Indicator | undefined): boolean {
  return a !== undefined && b !== undefined && a.measure !== null && a.measure === b.measure
}
