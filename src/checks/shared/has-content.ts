import { headingAt } from '../../report/links.ts'
import type { Report } from '../../report/types.ts'

type Headed = Pick<Report, 'outline' | 'blocks' | 'tables'>

/** Whether a heading (an index into the outline) heads something: text in or below its block, a table, or another heading. */
export function hasContent({ outline, blocks, tables }: Headed, index: number): boolean {
  const heading = headingAt({ outline }, index)
  const below = blocks.at(heading.block + 1)
  return (
    heading.form === 'run-in' ||
    tables.some((table) => table.heading === index) ||
    outline.at(index + 1)?.parent === index ||
    (below?.heading === index && below.note === undefined)
  )
}
