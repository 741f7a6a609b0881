import { eastAsianWidth } from 'get-east-asian-width'

/**
 * Columns that a text takes in a terminal: two for a Chinese character, none for marks that sit on another; “ ” … take one,
 * or two where the terminal is set so.
 */
export function displayWidth(text: string, options: { ambiguousAsWide?: boolean } = {}): number {
  let width = 0
  for (const character of text) {
    // Most of all characters.
    if (character >= '一' && character <= '鿿') {
      width += 2
      continue
    }
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) continue
    width += eastAsianWidth(character.codePointAt(0) ?? 0, options)
  }
  return width
}
