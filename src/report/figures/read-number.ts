import { readArabic } from './read-arabic.ts'

/** A number as a text has it, without its unit. */
export interface WrittenNumber {
  start: number
  end: number
  value: number
  /** Decimal places as written. */
  decimals: number
  /** What its last 万 or 亿 multiplies (also 千, 百 after Arabic digits); 1 where it is written out. */
  scale: number
  /** 余, 多 … before its 万 or 亿. */
  vague: string
  /** Two neighbouring digits that mean “some”: 三四名, 十七八万. `value` is the lower. */
  range: boolean
  /** Without Arabic digits. */
  chinese: boolean
}

/** Values of characters, by their code. */
type Values = ReadonlyMap<number, number>

const digits = valuesOf(
  ...['一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].map((forms, at): [string, number] => [
    forms,
    at + 1,
  ]),
)
const places = valuesOf(['十拾', 10], ['百佰', 100], ['千仟', 1e3])
const scores = valuesOf(['廿', 20], ['卅', 30])
const myriads = valuesOf(['万萬', 1e4], ['亿億', 1e8])
const zeros = valuesOf(['零〇', 0])
const plain = /[〇零一二三四五六七八九]{3,16}(?![〇零一二三四五六七八九十百千万亿点])/y
const fraction = /点([〇零一二三四五六七八九]{1,12})(?![十分])([百千]?[万亿]{0,2})/y

function valuesOf(...forms: [characters: string, value: number][]): Values {
  return new Map(
    forms.flatMap(([characters, value]) =>
      Array.from(characters, (one): [number, number] => [one.charCodeAt(0), value]),
    ),
  )
}

function isArabic(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Where a number may begin; 近千人次, 超百万元 and the like without a digit. */
export const numberStart =
  /\d|[百千万](?=分之|余)|亿(?=余)|(?<=[近逾超]|(?<![以线网成])上)[百千万](?!分)|[一二两三四五六七八九十零〇廿卅]|[壹贰叁肆伍陆柒捌玖](?=[拾佰仟])|拾(?=[万萬亿億])/gu

/**
 * The longest number that begins at a place of a folded text, in Arabic digits, Chinese numerals or both (1亿5000万,
 * 5万4千6百, 两千五, 二十余万, 三点二万); null where there is none, or one too long to be a number. Linear in its length.
 */
export function readNumber(text: string, start: number): WrittenNumber | null {
  return readPlain(text, start) ?? readPlaced(text, start)
}

/** Whether Arabic digits behind a place are of the same number: 3万4000, 12万3千, 1亿5000万, but not 390万65岁以上老人. */
function goesOn(text: string, end: number, length: number, last: number): boolean {
  const next = text.charCodeAt(end)
  const place = places.get(next) ?? myriads.get(next) ?? Infinity
  return place < last || (last === 1e4 && length === 4)
}

/** Digit by digit: 五七九. Digits in order (一二三) are a list, not a number. */
function readPlain(text: string, start: number): WrittenNumber | null {
  plain.lastIndex = start
  const found = plain.exec(text)?.[0]
  if (found === undefined || '一二三四五六七八九'.includes(found)) return null
  const value = Number(written(found))
  return { start, end: start + found.length, value, decimals: 0, scale: 1, vague: '', range: false, chinese: true }
}

/** Digits in Arabic form. */
function written(figures: string): string {
  return Array.from(figures, (digit) => digits.get(digit.charCodeAt(0)) ?? 0).join('')
}

/** Coefficients and places: each digit multiplies the place behind it, 万 what stands before it, 亿 all before it. */
function readPlaced(text: string, start: number): WrittenNumber | null {
  let at = start
  let [total, section, pending] = [0, 0, null as number | null]
  let [last, ceiling, scale, decimals] = [0, Infinity, 1, 0]
  let [zero, range, arabic, fine] = [false, false, false, false]
  let vague = ''
  const seen = new Set<number>()
  for (; ; at++) {
    const code = text.charCodeAt(at)
    const score = scores.get(code)
    const digit = digits.get(code)
    const place = places.get(code) ?? score
    const myriad = myriads.get(code)
    if (isArabic(code)) {
      if (pending !== null) break
      const number = readArabic(text, at)
      if (!number || decimals > 0) return null
      if (last > 0 && !zero && !goesOn(text, at + number.length, number.length, last)) break
      pending = number.value
      decimals = number.decimals
      arabic = fine = true
      at += number.length - 1
      if (last > 0 && decimals > 0) return null
    } else if (digit !== undefined) {
      if (pending !== null) {
        if (range || arabic || (digit !== pending + 1 && !(pending === 3 && digit === 5))) break
        range = true
      } else {
        pending = digit
      }
      fine = false
    } else if (zeros.has(code)) {
      if (pending !== null) break
      zero = true
    } else if (place !== undefined) {
      const unit = score === undefined ? place : 10
      // 365千克: behind digits it is a part of the unit.
      if (place === 1e3 && arabic && pending !== null && /[克米]/u.test(text.charAt(at + 1))) break
      if (unit >= ceiling || (score !== undefined && pending !== null)) break
      // 三百十五, but 3万百姓
      if (pending === null && unit !== 10 && at > start) break
      section += score ?? (pending ?? 1) * unit
      last = ceiling = unit
      scale = fine ? unit : 1
      pending = null
      zero = fine = false
    } else if (myriad !== undefined) {
      const sum = at === start ? 1 : section + (pending ?? 0)
      if (seen.has(myriad) || (sum === 0 && (myriad === 1e4 || total === 0))) break
      // 十二亿三千万: 亿 multiplies all before it, 万 only what follows 亿.
      total = myriad === 1e8 ? (total + sum) * myriad : total + sum * myriad
      scale = pending === null ? scale * myriad : myriad
      if (myriad === 1e8) seen.clear()
      seen.add(myriad)
      ;[section, pending, last, ceiling, zero, fine] = [0, null, myriad, Infinity, false, false]
    } else if (at > start && myriads.has(text.charCodeAt(at + 1)) && '余多几来'.includes(text.charAt(at))) {
      vague = text.charAt(at)
    } else break
  }
  // 零 that nothing follows belongs to the next word (三百零件).
  const tail = pending !== null
  const short = pending !== null && pending < 10 && !zero && last >= 100
  let value = total + section + (pending ?? 0) * (short ? last / 10 : 1)
  if (tail) scale = 1
  fraction.lastIndex = at
  const part = arabic || at === start ? null : fraction.exec(text)
  if (part) {
    const [whole, figures = '', magnitude = ''] = part
    decimals = figures.length
    const factors = Array.from(magnitude, (each) => each.charCodeAt(0))
    scale = factors.reduce((product, each) => product * (places.get(each) ?? myriads.get(each) ?? 1), 1)
    value = (value + Number(`0.${written(figures)}`)) * scale
    at += whole.length
  } else if (zero && !tail) at--
  if (value > 1e18 || at === start) return null
  // 8.29 × 10000 is 82900, not 82899.99….
  if (decimals > 0) value = Number(value.toPrecision(15))
  return { start, end: at, value, decimals, scale, vague, range, chinese: !arabic }
}
