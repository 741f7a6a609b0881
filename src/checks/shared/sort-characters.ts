/** The UTF-16 units of a text in order: texts of the same characters become equal. */
export function sortCharacters(text: string): string {
  const codes = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at)
  return String.fromCharCode(...codes.sort())
}
