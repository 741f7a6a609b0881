/** Finds every word of a list in a text: calls back with the number of the word's line, and the word. */
export type WordIndex = (text: string, found: (line: number, word: string) => void) => void

/** An index over lines of plain words (two characters or more); a search takes time in proportion to the text. */
export function makeWordIndex(lines: string[][]): WordIndex {
  const entries = new Map<number, { word: string; line: number }[]>()
  for (const [line, words] of lines.entries()) {
    for (const word of words) {
      const key = keyOf(word, 0)
      const list = entries.get(key)
      if (list) list.push({ word, line })
      else entries.set(key, [{ word, line }])
    }
  }
  return (text, found) => {
    for (let at = 0; at < text.length - 1; at++) {
      const list = entries.get(keyOf(text, at))
      if (list === undefined) continue
      for (const { word, line } of list) if (text.startsWith(word, at)) found(line, word)
    }
  }
}

/** The key of two neighbouring characters: a small integer, which a map finds soonest. */
function keyOf(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)
}
