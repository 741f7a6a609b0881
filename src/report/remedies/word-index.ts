/** Finds every word of a list in a text: calls back with the number of the word's line, and the word. */
export type WordIndex = (text: string, found: (line: number, word: string) => void) => void

/** An index over lines of plain words (two characters or more); a search takes time in proportion to the text. */
export function makeWordIndex(lines: string[][]): WordIndex {
  const words: string[] = []
  const numbers: number[] = []
  for (const [line, some] of lines.entries())
    for (const word of some) {
      words.push(word)
      numbers.push(line)
    }
  // By its first two characters the first word, and by each word the next one of the same: made without a list for each.
  const heads = new Map<number, number>()
  const next: number[] = new Array<number>(words.length)
  for (let at = words.length - 1; at >= 0; at--) {
    const key = keyOf(words[at] as string, 0)
    next[at] = heads.get(key) ?? -1
    heads.set(key, at)
  }
  return (text, found) => {
    for (let at = 0; at < text.length - 1; at++) {
      let one = heads.get(keyOf(text, at))
      if (one === undefined) continue
      for (; one >= 0; one = next[one] as number)
        if (text.startsWith(words[one] as string, at)) found(numbers[one] as number, words[one] as string)
    }
  }
}

/** The key of two neighbouring characters: a small integer, which a map finds soonest. */
function keyOf(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)
}
