/** Characters that no text has: for private use, unassigned, controls, and what stands for those that were lost. */
const nobodys = /[\p{Co}\p{Cn}\p{Cs}\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd]/gu
/** What the bytes of Chinese become when they are taken for Latin: ¿”¡ﬂ‹…„. */
const misread = /[\u00a1-\u024f\u2018-\u203a\u2044\ufb00-\ufb06\u2020\u2021]/gu
/** Letters of no script that Chinese documents are written in, which the numbers of glyphs are when taken for characters. */
const foreign = /[^\P{L}A-Za-z\p{Script=Han}\p{Script=Bopomofo}\p{Script=Greek}\u3000-\u303f\uff00-\uffef]/gu
const han = /\p{Script=Han}/gu

/** Whether the characters of a document mean something; fonts without a table of them leave the numbers of glyphs. */
export function isLegible(text: string): boolean {
  const size = text.replaceAll(/\s/gu, '').length
  if (count(text, nobodys) > 0.05 * size || count(text, foreign) > 0.2 * size) return false
  return count(text, misread) < 0.25 * size || count(text, han) > 0.3 * size
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
