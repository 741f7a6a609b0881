const digits = '〇一二三四五六七八九'
const places: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const myriads: Record<string, number> = { 万: 1e4, 亿: 1e8 }

/** Characters of Chinese numerals. */
export const numeralCharacters = '〇零一二两三四五六七八九十百千万亿'

/**
 * The value of a Chinese numeral: 二十三 is 23, 一万二千 is 12000, 二〇二三 (digit by digit) is 2023.
 * null for what is no numeral.
 */
export function readNumeral(text: string): number | null {
  const plain = text.replaceAll('零', '〇').replaceAll('两', '二')
  if (plain === '' || /[^〇一二三四五六七八九十百千万亿]/u.test(plain)) return null
  if (!/[十百千万亿]/u.test(plain)) return Number(Array.from(plain, (digit) => digits.indexOf(digit)).join(''))

  let total = 0
  let section = 0
  let digit = 0
  for (const character of plain) {
    const place = places[character]
    const myriad = myriads[character]
    if (myriad !== undefined) {
      // 十二亿三千万: 亿 multiplies all before it, 万 only what follows 亿.
      total = myriad === 1e8 ? (total + section + digit) * myriad : total + (section + digit) * myriad
      section = 0
      digit = 0
    } else if (place !== undefined) {
      section += (digit || 1) * place
      digit = 0
    } else {
      digit = digits.indexOf(character)
    }
  }
  return total + section + digit
}
