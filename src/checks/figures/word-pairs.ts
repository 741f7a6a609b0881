import type { Indicator } from '../../report/types.ts'

/** Every two neighbouring characters of a text, each pair once. */
export function pairsIn(text: string): string[] {
  return [...new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))]
}

/** A key that figures of one measure share where their words share a pair. */
export function pairKey({ measure }: Indicator, pair: string): string {
  return `${measure ?? ''} ${pair}`
}
