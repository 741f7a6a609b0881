import { groupBy } from '../../report/group.ts'
import type { Heading } from '../../report/types.ts'
import { withNumber } from './with-number.ts'

/**
 * The outline with each heading that has the ordinal of a higher level by mistake (（二） 三、 （四）) at the level of those
 * between which it stands, and by its index the ordinal it should have.
 */
export function withoutStrays(headings: readonly Heading[]): { outline: Heading[]; strays: Map<number, string> } {
  const strays = new Map<number, string>()
  const parents = new Map<number, number | null>()
  const last = new Map<number, number>()
  const formOf = ({ level, number }: Heading): string => `${level}:${number}`
  const alike = groupBy(headings, formOf)
  const outline = headings.map((heading, at): Heading => {
    const [before, next] = [headings[at - 1], headings[at + 1]]
    const isStray =
      before &&
      next &&
      before.level === next.level &&
      heading.level < before.level &&
      follow(before, heading, next) &&
      // A section of its own, behind which the level below goes on by mistake.
      (heading.number !== (last.get(heading.level) ?? 0) + 1 || (alike.get(formOf(heading)) ?? []).length > 1)
    if (!isStray && heading.number !== null) last.set(heading.level, heading.number)
    if (isStray) {
      const parent = parents.get(before.parent ?? -1) ?? before.parent
      strays.set(at, withNumber(before.ordinal ?? '', heading.number ?? 0))
      parents.set(at, parent)
      return { ...heading, level: before.level, parent }
    }
    const moved = parents.get(heading.parent ?? -1)
    return moved === undefined ? heading : { ...heading, parent: moved }
  })
  return { outline, strays }
}

function follow(...headings: Heading[]): boolean {
  return headings.every(
    ({ number }, at) => number !== null && (at === 0 || number === (headings[at - 1]?.number ?? 0) + 1),
  )
}
