/**
 * What esbuild leaves as it is, escaped: characters in patterns and in raw templates that make some, where an escape is the
 * same. ASCII is read and skipped fastest, and kept with a byte a character.
 */
export function toAscii(code: string): string {
  return code.replaceAll(/[^\0-\x7F]/gu, escaped)
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    const code = character.charCodeAt(at).toString(16).padStart(4, '0')
    return `\\u${code}`
  }).join('')
}
