/** What a sentence or a part of it up to ； goes on with between two indexes of a text. */
export function restOfSentence(value: string, from: number, to: number): string {
  return /^[^。；]*/u.exec(value.slice(from, to))?.[0] ?? ''
}
