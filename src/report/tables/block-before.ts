import { partitionPoint } from '../../doc/partition-point.ts'
import { placeOf } from '../text/text.ts'
import type { Text } from '../types.ts'

/** The index of the last block that begins before an offset; -1 where none does. Blocks stand in order. */
export function blockBefore(blocks: readonly { text: Text }[], offset: number): number {
  return (
    partitionPoint(blocks.length, (at) => {
      const block = blocks.at(at)
      return block !== undefined && placeOf(block.text).start < offset
    }) - 1
  )
}
