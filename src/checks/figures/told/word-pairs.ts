import type { Indicator } from '../../../report/types.ts'

/** Every two neighbouring characters of a text, each pair once. */
export function pairsIn(text: string): string[] {
  const pairs = new Set<string>()
  for (let at = 0; at < text.length - 1; at++) pairs.add(text.slice(at, at + 2))
  return [...pairs]
}

/** A key that figures of one measure share where their words share a pair. */
export function pairKey({ measure }: Indicator, pair: string): string {
  return `${measure ?? ''} ${pair}`
}
