/** A pattern of the vocabulary, for use on folded text. */
export function pattern(source: string): RegExp {
  return new RegExp(source, 'u')
}

/** Whether any of the patterns matches. */
export function matchesAny(text: string, sources: string[]): boolean {
  return sources.some((source) => pattern(source).test(text))
}
