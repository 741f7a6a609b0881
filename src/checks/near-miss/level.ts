const either = /[—～–~－“”‘’']/u
const dash = /[—～–~－]/gu
const quote = /[“”‘’']/gu

/** Dashes and quotation marks in one form each, character for character. */
export function level(text: string): string {
  if (!either.test(text)) return text
  return text.replaceAll(dash, '-').replaceAll(quote, '"')
}

/** The name without what stands in brackets at its end: a period, 试行, the year of an amendment. */
export function withoutBrackets(name: string): string {
  let bare = name
  while (bare.endsWith('）') && bare.lastIndexOf('（') > 0) bare = bare.slice(0, bare.lastIndexOf('（'))
  return bare
}
