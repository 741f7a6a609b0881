import { groupBy } from '../../report/group.ts'
import { blockOf } from '../../report/links.ts'
import type { Heading, Report } from '../../report/types.ts'

/** Headings of one parent that are numbered from one on, with the paragraph right before the first of them. */
export interface HeadingRun {
  /** The paragraph: an index into `blocks`. */
  block: number
  count: number
}

/** Where all headings of a parent are one list, and a paragraph that belongs to this parent stands before them. */
export function headingRuns({ blocks, outline }: Report): HeadingRun[] {
  return [...groupBy(outline, ({ parent }) => parent)].flatMap(([parent, headings]) => {
    const block = (headings[0]?.block ?? 0) - 1
    if (block < 0 || blockOf({ blocks }, { block }).heading !== parent || !isList(headings)) return []
    return [{ block, count: headings.length }]
  })
}

/** Of one level, numbered without a gap, and none begins another part of the report. */
function isList(headings: Heading[]): boolean {
  const [first] = headings
  return headings.every(
    ({ number, level, parts }, at) =>
      number === at + 1 && level === first?.level && parts.every((part) => first.parts.includes(part)),
  )
}
