import { headingAt } from '../../report/links.ts'
import type { Heading } from '../../report/types.ts'

/** The folded titles of a heading and of those above it, innermost first. */
export function titlesAbove(outline: Heading[], heading: number | null): string[] {
  if (heading === null) return []
  const { title, parent } = headingAt({ outline }, heading)
  return [title.value, ...titlesAbove(outline, parent)]
}
