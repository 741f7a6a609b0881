import { partitionPoint } from '../../doc/partition-point.ts'
import type { Place } from '../../problem/place.ts'
import type { Mark } from './segments.ts'

/** For every block, in order, the marks that touch it; one between two blocks belongs to the one before. */
export function marksByBlock(blocks: readonly Place[], marks: readonly Mark[]): Mark[][] {
  const all: Mark[][] = blocks.map(() => [])
  for (const mark of marks) {
    const first = Math.max(0, partitionPoint(blocks.length, (at) => (blocks[at]?.start ?? 0) <= mark.start) - 1)
    for (let at = first; at < blocks.length; at++) {
      const block = blocks[at]
      if (block === undefined || (block.start >= mark.end && at > first)) break
      all[at]?.push(mark)
    }
  }
  return all
}
