import type { Indicator } from '../../../report/types.ts'

/** A key that figures of one measure share where their words share a pair. */
export function pairKey({ measure }: Indicator, pair: string): string {
  return `${measure ?? ''} ${pair}`
}
