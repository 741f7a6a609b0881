/** Quotations up to this length are given in full. */
const full = 30

/** A quotation for a message: without the mark at its end, and of a long one its first clause, or its beginning and …. */
export function shorten(text: string): string {
  const quote = text.replace(/(?<![。；，：、;,:.])[。；，：、;,:.]+$/u, '')
  if (quote.length <= full) return quote
  const clause = /^[^，。；,;]{8,30}(?=[，。；,;])/u.exec(quote)?.[0]
  return `${clause ?? quote.slice(0, full - 2)}…`
}
