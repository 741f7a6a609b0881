import { partitionPoint } from '../doc/partition-point.ts'
import { placeOf } from '../report/text.ts'
import type { Report } from '../report/types.ts'

/** The section that an offset stands in, by the ordinals down to it: 三（二）2. Null above and below the body. */
export function sectionAt({ outline, blocks }: Pick<Report, 'outline' | 'blocks'>, offset: number): string | null {
  const last = blocks.at(-1)
  if (last !== undefined && offset > placeOf(last.text).end) return null
  const ordinals: string[] = []
  let at: number | null = partitionPoint(outline.length, (index) => (outline[index]?.place.start ?? 0) <= offset) - 1
  for (; at !== null && at >= 0; at = outline[at]?.parent ?? null) {
    const ordinal = outline[at]?.ordinal ?? null
    if (ordinal !== null) ordinals.unshift(ordinal.trim().replace(/、$/u, ''))
  }
  return ordinals.length === 0 ? null : ordinals.join('')
}
