import { eastAsianWidth } from 'get-east-asian-width'

interface Options {
  ambiguousAsWide?: boolean
}

/**
 * Columns that a text takes in a terminal: two for a Chinese character, none for marks that sit on another; “ ” … take one,
 * or two where the terminal is set so.
 */
export function displayWidth(text: string, options: Options = {}): number {
  let width = 0
  for (const character of text) width += characterWidth(character, options)
  return width
}

/** The same for one character. */
export function characterWidth(character: string, options: Options = {}): number {
  const code = character.codePointAt(0) ?? 0
  // Most of all characters.
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3001 && code <= 0x3020)) return 2
  if (code >= 0x20 && code <= 0x7e) return 1
  return /^[\p{Mn}\p{Me}\p{Cf}]/u.test(character) ? 0 : eastAsianWidth(code, options)
}
