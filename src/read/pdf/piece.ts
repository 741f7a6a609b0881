/** A run of characters in one line of a page, upright, in points from the upper left corner of the page. */
export interface Piece {
  text: string
  left: number
  right: number
  /** The line that the characters stand on. */
  base: number
  /** Height of a character, which in Chinese is its width, too. */
  size: number
  font: string
}

/** How wide a text is, in characters of full width; what is half as wide is Latin, digits and the like. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character < '\u1100' && !wide.test(character) ? 0.5 : 1
  return width
}

/** Marks below U+1100 that Chinese fonts make as wide as a character. */
const wide = /[·×÷—…‘’“”]/u
