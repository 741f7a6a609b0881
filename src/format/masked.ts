/**
 * Numbers that may be a person's (identity card, bank card, mobile phone) are shown in part only, at equal width:
 * an output may be kept or passed on where the draft may not.
 */
export function masked(line: string): string {
  return line.replaceAll(/(?<![\d.])\d(?:[ -]?[\dXx]){9,24}(?!\d)/gu, (number) =>
    number.replaceAll(/[\dXx]/gu, (digit, at: number) => (at < 3 || at >= number.length - 2 ? digit : '*')),
  )
}
