import type { Edit } from './edit.ts'

const farthest = 5000

/**
 * Edits of a text as one, for readers that know of one only; undefined when there are none, or when they lie so far apart
 * that as one they would be a copy of the text.
 */
export function mergeEdits(edits: readonly Edit[], text: string): Edit | undefined {
  const [first] = edits
  const last = edits.at(-1)
  if (first === undefined || last === undefined || last.end - first.start > farthest) return undefined
  const pieces = edits.map((edit, at) => text.slice(edits[at - 1]?.end ?? edit.start, edit.start) + edit.text)
  return { start: first.start, end: last.end, text: pieces.join('') }
}
