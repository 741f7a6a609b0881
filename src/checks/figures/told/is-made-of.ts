/** Whether a text is made of pieces of another one, each of two characters at least: 行政机关负责人 of 行政机关…；负责人出庭. */
export function isMadeOf(text: string, other: string): boolean {
  let at = 0
  while (at < text.length) {
    let length = text.length - at
    while (length > 1 && !other.includes(text.slice(at, at + length))) length--
    if (length < 2) return false
    at += length
  }
  return true
}
