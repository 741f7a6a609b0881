import { blockOf } from '../../../report/links.ts'
import type { Indicator, Report } from '../../../report/types.ts'

/** The heading of the first level that a figure stands under; -1 for none. */
export function topOf({ blocks, outline }: Report, figure: Indicator): number {
  const { heading } = blockOf({ blocks }, figure)
  return heading === null ? -1 : outline.slice(0, heading + 1).findLastIndex(({ level }) => level === 1)
}
