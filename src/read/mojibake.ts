import { encodeGb18030 } from './encode-gb18030.ts'

/** What stands for characters that were lost: U+FFFD, and what becomes of it when it is read as GB 18030 (锟斤拷). */
const lost = /\ufffd|锟斤拷|锟斤|斤拷/gu
/** Letters that UTF-8 or GB 18030 becomes when it is read as Latin-1: ä¸­å›½, ÖÐ¹ú. */
const latin = /[\u00a1-\u00ff\u0152-\u0192\u20ac\u2122]/gu
/** Rare characters that UTF-8 often becomes when it is read as GB 18030: 鍥藉姟闄€锛 for 国务院，. A hint, no proof. */
const hint = /[锛銆鈥鐨鏄鍜鏂鍙鍦鍑娌绘斂鏈鏀鍔琛]/gu
/** So much of a text is looked at for that. */
const sample = 4000
const han = /\p{Script=Han}/gu

/** Whether most of a text, or so much that it cannot be checked, was once decoded wrongly. */
export function isMojibake(text: string): boolean {
  const size = text.length
  const wrong = (text.match(lost) ?? []).reduce((sum, one) => sum + one.length, 0)
  if (wrong >= 6 && wrong * 20 > size) return true
  const letters = count(text, latin)
  if (letters >= 10 && letters * 6 > size && letters > count(text, han)) return true
  return count(text, hint) >= 2 && isMisreadUtf8(text.slice(0, sample))
}

/** Whether the text, written as GB 18030, is UTF-8: no Chinese that means something is. */
function isMisreadUtf8(text: string): boolean {
  const bytes = encodeGb18030(text.replaceAll(/[\ufffd\p{Cs}]/gu, ''))
  if (bytes === null) return false
  const read = new TextDecoder('utf-8').decode(bytes)
  return count(read, han) >= 4 && count(read, han) > 3 * count(read, /\ufffd/gu)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
