import type { Edit } from './edit.ts'

/** Edits of a text as one, for readers that know of one only; undefined when there are none. */
export function mergeEdits(edits: readonly Edit[], text: string): Edit | undefined {
  const [first] = edits
  const last = edits.at(-1)
  if (first === undefined || last === undefined) return undefined
  const pieces = edits.map((edit, at) => text.slice(edits[at - 1]?.end ?? edit.start, edit.start) + edit.text)
  return { start: first.start, end: last.end, text: pieces.join('') }
}
