/** A pattern of the vocabulary, for use on folded text. */
export function pattern(source: string): RegExp {
  return new RegExp(source, 'u')
}

/** Whether any of the patterns (not global ones) matches. */
export function matchesAny(text: string, patterns: RegExp[]): boolean {
  return patterns.some((one) => one.test(text))
}

/** A global pattern of plain words, longest first, so that none hides a longer one; of no words: one without matches. */
export function anyOf(words: string[]): RegExp {
  const literal = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
  return new RegExp(literal.join('|') || '(?!)', 'gu')
}
