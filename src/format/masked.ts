/**
 * Numbers that may be a person's (identity card, bank card, mobile phone) are shown in part only, at equal width:
 * an output may be kept or passed on where the draft may not. The date and hour of a web page are no such number.
 */
export function masked(line: string): string {
  // In most lines no such number can begin, which is seen much sooner.
  if (!/\d[\dXx -]{9}/u.test(line)) return line
  return line.replaceAll(/(?<![\d.])(?!(?:19|20)\d\d-\d{1,2}-\d{1,2}(?!\d))\d(?:[ -]?[\dXx]){9,24}(?!\d)/gu, (number) =>
    number.replaceAll(/[\dXx]/gu, (digit, at: number) => (at < 3 || at >= number.length - 2 ? digit : '*')),
  )
}
