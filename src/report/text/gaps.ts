import type { Doc } from '../../doc/doc.ts'
import type { Block, Report } from '../types.ts'

const spaces = /^[ \t\u00A0\u3000]+$/u
const wide = /[\t\u3000]/gu

/** The spaces inside the lines of the body: its texts have them no more, but a number may have been left out there. */
export function gapsOf({ text }: Doc, blocks: readonly Block[]): Report['gaps'] {
  return blocks.flatMap(({ text: { pieces } }, block) =>
    pieces.flatMap(({ index, start }, at) => {
      const before = pieces[at - 1]
      if (before === undefined) return []
      const between = text.slice(before.start + index - before.index, start)
      if (!spaces.test(between)) return []
      return [{ block, at: index, width: between.length + (between.match(wide)?.length ?? 0) }]
    }),
  )
}
