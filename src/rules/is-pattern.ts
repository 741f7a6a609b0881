/** Whether a text is a regular expression (flag u). */
export function isPattern(text: string): boolean {
  return patternMistake(text) === null
}

/** What is wrong with a regular expression, in the engine's words; null when nothing is. */
export function patternMistake(text: string): string | null {
  try {
    new RegExp(text, 'u')
    return null
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return message.slice(message.lastIndexOf(': ') + 2)
  }
}
