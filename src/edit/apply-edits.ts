import type { Edit } from './edit.ts'

/** A text with edits made, and which groups of edits (by index) were. */
export interface Applied {
  text: string
  made: number[]
}

/**
 * Makes groups of edits, each as a whole, from the front. A group that overlaps or touches one already made is left out,
 * since it may no longer be right; so is one that changes nothing or is not in order.
 */
export function applyEdits(text: string, groups: readonly (readonly Edit[])[]): Applied {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const taken = new Uint8Array(text.length + 1)
  const edits: Edit[] = []
  const made: number[] = []
  for (const { group, index } of possible(text, groups)) {
    // A stretch is taken with both its borders: two insertions at one place have no order.
    if (group.some(({ start, end }) => taken.subarray(start, end + 1).includes(1))) continue
    for (const edit of group) {
      taken.fill(1, edit.start, edit.end + 1)
      edits.push({ ...edit, text: edit.text.replaceAll(/\r\n|\n|\r/g, lineEnd) })
    }
    made.push(index)
  }
  return { text: replaceAll(text, edits), made }
}

/** Groups with edits that can be made and change something, by where the first edit begins. */
function possible(text: string, groups: readonly (readonly Edit[])[]): { group: Edit[]; index: number }[] {
  return groups
    .map((group, index) => ({
      group: isInOrder(group, text.length) ? group.filter((edit) => changes(text, edit)) : [],
      index,
    }))
    .filter(({ group }) => group.length > 0)
    .sort((a, b) => firstOf(a.group) - firstOf(b.group))
}

/** Edits that are not would garble the text. */
function isInOrder(edits: readonly Edit[], length: number): boolean {
  let last = 0
  for (const { start, end } of edits) {
    if (start < last || end < start || end > length) return false
    last = end
  }
  return true
}

function changes(text: string, { start, end, text: replacement }: Edit): boolean {
  return text.slice(start, end) !== replacement
}

function firstOf(edits: readonly Edit[]): number {
  return edits[0]?.start ?? 0
}

function replaceAll(text: string, edits: readonly Edit[]): string {
  let last = 0
  const pieces: string[] = []
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(last, start), replacement)
    last = end
  }
  return pieces.join('') + text.slice(last)
}
