import { partitionPoint } from '../doc/partition-point.ts'
import { headingAt } from '../report/links.ts'
import { placeOf } from '../report/text/text.ts'
import type { Report } from '../report/types.ts'

/** The section that an offset stands in, by the ordinals down to it: 三（二）2. Null above and below the body. */
export function sectionAt({ outline, blocks }: Pick<Report, 'outline' | 'blocks'>, offset: number): string | null {
  // Notes stand last in the section, wherever their marks are.
  const last = [blocks.at(-1), blocks.findLast(({ note }) => note === undefined)].filter((one) => one !== undefined)
  if (last.length > 0 && last.every(({ text }) => offset > placeOf(text).end)) return null
  const ordinals: string[] = []
  const above = partitionPoint(outline.length, (index) => headingAt({ outline }, index).place.start <= offset)
  let at = above === 0 ? null : above - 1
  while (at !== null) {
    const { ordinal, parent } = headingAt({ outline }, at)
    if (ordinal !== null) ordinals.unshift(ordinal.trim().replace(/、$/u, ''))
    at = parent
  }
  return ordinals.length === 0 ? null : ordinals.join('')
}
