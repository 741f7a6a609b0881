/** The same form of ordinal with another number. */
export function withNumber(ordinal: string, number: number): string {
  const chinese = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
  const tens = number > 10 ? `${number >= 20 ? (chinese[Math.floor(number / 10) - 1] ?? '') : ''}十` : ''
  const numeral = number <= 10 ? (chinese[number - 1] ?? '') : tens + (chinese[(number % 10) - 1] ?? '')
  return ordinal
    .replace(/[壹贰叁肆伍陆柒捌玖拾]/u, '壹贰叁肆伍陆柒捌玖拾'.charAt(number - 1))
    .replace(/[一二三四五六七八九十]+/u, numeral)
    .replace(/[\d０-９]+/u, String(number))
}
