import { eastAsianWidth } from 'get-east-asian-width'

/** Columns that a text takes in a terminal: two for a Chinese character, none for marks that sit on another. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) {
    // Most of all characters.
    if (character >= '一' && character <= '鿿') {
      width += 2
      continue
    }
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) continue
    width += eastAsianWidth(character.codePointAt(0) ?? 0)
  }
  return width
}
