import type { Report } from '../../report/types.ts'

/** Whether a heading (an index into the outline) heads something: text in or below its block, or another heading. */
export function hasContent({ outline, blocks }: Pick<Report, 'outline' | 'blocks'>, index: number): boolean {
  const heading = outline[index]
  if (heading === undefined) return false
  return (
    heading.form === 'run-in' || outline[index + 1]?.parent === index || blocks[heading.block + 1]?.heading === index
  )
}
