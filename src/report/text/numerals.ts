import { readNumber } from '../figures/read-number.ts'

const digits = '〇一二三四五六七八九'

/**
 * The value of a Chinese numeral: 二十三 is 23, 一万二千 is 12000, 二〇二三 (digit by digit) is 2023.
 * null for what is no numeral.
 */
export function readNumeral(text: string): number | null {
  const single = digits.indexOf(text)
  if (text.length === 1 && single >= 0) return single
  const plain = text.replaceAll('零', '〇').replaceAll('两', '二')
  if (plain === '' || /[^〇一二三四五六七八九十百千万亿]/u.test(plain)) return null
  if (!/[十百千万亿]/u.test(plain)) return Number(Array.from(plain, (digit) => digits.indexOf(digit)).join(''))
  // 百 alone is one hundred.
  const number = readNumber(/^[百千万亿]/u.test(plain) ? `一${plain}` : plain, 0)
  return number && number.end >= plain.length ? number.value : null
}

/** The value of a whole number in Arabic digits or as a Chinese numeral; null for what is neither. */
export function readInteger(text: string): number | null {
  return /\d/u.test(text) ? Number(text) : readNumeral(text)
}
