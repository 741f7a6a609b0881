import type { Edit } from '../checks/kind.ts'

/** Edits of a text as one, for readers that know of one only; undefined when there are none. */
export function mergeEdits(edits: Edit[], text: string): Edit | undefined {
  const [first] = edits
  return (
    first &&
    edits.slice(1).reduce((merged, { start, end, text: replacement }) => {
      return { start: merged.start, end, text: merged.text + text.slice(merged.end, start) + replacement }
    }, first)
  )
}
