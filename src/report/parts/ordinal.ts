import { readInteger } from '../text/numerals.ts'

/** The ordinal that opens a text. */
export interface Ordinal {
  /** 0: one of those that stand above 一、 (第一部分, 壹). */
  level: 0 | 1 | 2 | 3 | 4
  number: number
  /** Its length, with its mark. */
  length: number
}

/** GB/T 9704—2012 7.3.3 (一、（一）1.（1）), also damaged as text from PDF and Word has it. */
const forms: [Ordinal['level'], RegExp][] = [
  [2, /^（([一二三四五六七八九十]{1,3})）[、.，]?/u],
  [2, /^([一二三四五六七八九十]{1,3})）/u],
  // 二、三季度 are two quarters.
  [1, /^([一二三四五六七八九十]{1,3})[、.](?![一二三四五六七八九十]?[级类批期]|[二三四]季度)/u],
  [4, /^（(\d{1,2})）[、.]?/u],
  [4, /^(\d{1,2})）/u],
  // 2.2024年案卷评查, 3.12345热线, but 1.5万件.
  [3, /^(\d{1,2})[.、](?!\d(?!(?<=[12])(?:9\d\d|0\d\d)年|(?<=[19])(?:2\d{3}|6\d{3})(?!\d)|\+\d))/u],
]

const capitals = '壹贰叁肆伍陆柒捌玖拾'

/** Parts that have 一、 in themselves; each is a line of its own, which tells them from 第一部分内容是… and 叁万元. */
const divisions = [
  /^第([一二三四五六七八九十]{1,3})部分[、.：]?(?=[^，。；：]{2,40}$)/u,
  new RegExp(`^([${capitals}])[、.：]?(?![万仟佰元份])(?=[^，。；：]{2,40}$)`, 'u'),
]

/** What an ordinal can begin with; most texts begin with something else. */
const first = new RegExp(`^[（一二三四五六七八九十\\d第${capitals}]`, 'u')

/** The ordinal a folded text opens with, by its form; null where there is none. */
export function readOrdinal(text: string): Ordinal | null {
  if (!first.test(text)) return null
  for (const form of divisions) {
    const match = form.exec(text)
    if (match?.[1]) return { level: 0, number: numberOf(match[1]), length: match[0].length }
  }
  for (const [level, form] of forms) {
    const match = form.exec(text)
    if (!match?.[1]) continue
    const number = readInteger(match[1]) ?? 0
    return { level, number, length: match[0].length }
  }
  return null
}

function numberOf(numeral: string): number {
  return readInteger(numeral) ?? capitals.indexOf(numeral) + 1
}
