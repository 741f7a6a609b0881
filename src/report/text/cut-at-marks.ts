/** What a text has behind the last of some marks: of what stands before a word, the clause it is in. All, without such a mark. */
export function afterLast(text: string, marks: string): string {
  let from = text.length
  while (from > 0 && !marks.includes(text.charAt(from - 1))) from--
  return text.slice(from)
}

/** What a text has before the first of some marks; all, without such a mark. */
export function beforeFirst(text: string, marks: string): string {
  let to = 0
  while (to < text.length && !marks.includes(text.charAt(to))) to++
  return text.slice(0, to)
}
