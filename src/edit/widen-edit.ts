import type { Edit } from './edit.ts'

/**
 * An edit within a stretch that is shown, as one of all of it: who reads 609余条 is told 609条, not to delete a
 * character. One that adds behind the stretch, or reaches out of it, stays as it is.
 */
export function widenEdit(edit: Edit, [start, end]: readonly [number, number], text: string): Edit {
  const isWithin = edit.start >= start && edit.end <= end
  const isAddedAfter = edit.start === end
  if (!isWithin || isAddedAfter) return edit
  return { start, end, text: text.slice(start, edit.start) + edit.text + text.slice(edit.end, end) }
}
