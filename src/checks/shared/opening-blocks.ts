import type { Block, Report } from '../../report/types.ts'

/** So many blocks are the opening of a report, at most. */
const most = 3

/** The opening of a report: its first blocks, up to the first heading. */
export function openingBlocks({ blocks, outline }: Report): Block[] {
  return blocks.slice(0, Math.min(outline[0]?.block ?? most, most))
}
