import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumber } from '../src/report/figures/read-number.ts'

/** Numbers as they are written in reports: what was written is what is read, and no more of the text than it. */

const plain = { digits: '零一二三四五六七八九', places: ['', '十', '百', '千'], myriads: ['', '万', '亿'] }
const formal = { digits: '零壹贰叁肆伍陆柒捌玖', places: ['', '拾', '佰', '仟'], myriads: ['', '萬', '億'] }
const round = { digits: '〇一两三四五六七八九', places: ['', '十', '百', '千'], myriads: ['', '万', '亿'] }
const forms = fc.constantFrom(plain, formal, round)

/** A number below 10,000; with 零 where places are left out, also before it. */
function section(number: number, { digits, places }: typeof plain): string {
  const written = [3, 2, 1, 0].map((place) => {
    const digit = Math.floor(number / 10 ** place) % 10
    return digit === 0 ? digits.charAt(0) : digits.charAt(digit) + (places[place] ?? '')
  })
  const zero = digits.charAt(0)
  return written
    .join('')
    .replaceAll(new RegExp(`${zero}+`, 'gu'), zero)
    .replace(new RegExp(`${zero}$`, 'u'), '')
}

function written(number: number, form: typeof plain): string {
  const parts = [8, 4, 0].map((power, at) => {
    const part = Math.floor(number / 10 ** power) % 1e4
    return part === 0 ? '' : section(part, form) + (form.myriads[2 - at] ?? '')
  })
  const zero = form.digits.charAt(0)
  const joined = parts.map((part, at) => {
    const isGap = part !== '' && !part.startsWith(zero) && parts.slice(0, at).some((one) => one !== '')
    return isGap && parts[at - 1] === '' ? zero + part : part
  })
  return joined.join('').replace(new RegExp(`^${zero}`, 'u'), '')
}

const whole = { start: 0, decimals: 0, scale: 1, vague: '', range: false, chinese: true }
const held = (property: fc.IProperty<unknown>): void => {
  fc.assert(property, { seed: 5, numRuns: 300 })
}
/** Of any size, large as often as small. */
const sizes = fc.integer({ min: 0, max: 11 }).chain((power) => fc.integer({ min: 1, max: 10 ** power * 9 }))

describe('a number in Chinese', () => {
  test('is read whole, whatever stands around it', () => {
    held(
      fc.property(sizes, forms, fc.constantFrom('件', '', '个', '余件', '。', '年来'), (number, form, next) => {
        const text = written(number, form)
        const last = text.at(-1) ?? ''
        const scale = '万萬'.includes(last) ? 1e4 : '亿億'.includes(last) ? 1e8 : 1
        const start = next.length
        const found = { ...whole, start, value: number, end: start + text.length, scale }
        expect([text, readNumber(next + text + next, start)]).toEqual([text, found])
      }),
    )
  })

  test('may leave out its last place', () => {
    const digit = fc.integer({ min: 1, max: 9 })
    held(
      fc.property(digit, digit, fc.constantFrom(2, 3, 4, 8), (one, two, power) => {
        const text = written(one * 10 ** power, plain) + plain.digits.charAt(two)
        const value = one * 10 ** power + two * 10 ** (power - 1)
        expect([text, readNumber(text, 0)]).toEqual([text, { ...whole, value, end: text.length }])
      }),
    )
  })

  test('may have decimals, and a 万 or 亿 behind them', () => {
    const behind = fc.constantFrom<[string, number]>(['', 1], ['万', 1e4], ['亿', 1e8], ['百万', 1e6], ['万亿', 1e12])
    held(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 99 }),
        behind,
        (high, low, [last, scale]) => {
          const digits = String(low).padStart(2, '0')
          const figures = Array.from(digits, (each) => plain.digits.charAt(Number(each))).join('')
          const text = `${written(high, plain)}点${figures}${last}`
          const value = Number((Number(`${String(high)}.${digits}`) * scale).toPrecision(15))
          expect([text, readNumber(text, 0)]).toEqual([text, { ...whole, value, decimals: 2, scale, end: text.length }])
        },
      ),
    )
  })
})

describe('a number in digits', () => {
  test('may have thousands, decimals, and 千, 万 or 亿 behind them', () => {
    const behind = fc.constantFrom<[string, number]>(
      ['', 1],
      ['百', 100],
      ['千', 1e3],
      ['万', 1e4],
      ['千万', 1e7],
      ['亿', 1e8],
    )
    held(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.nat(3),
        fc.boolean(),
        behind,
        (digits, decimals, parted, [last, scale]) => {
          const number = digits / 10 ** decimals
          const shown = number.toFixed(decimals)
          const text = (parted ? shown.replace(/^(\d+)(\d{3})(?!\d)/u, '$1,$2') : shown) + last
          const value = Number((number * scale).toPrecision(15))
          const found = { ...whole, value, decimals, scale, end: text.length, chinese: false }
          expect([text, readNumber(text, 0)]).toEqual([text, found])
          expect([text, readNumber(`共${text}件，3件`, 1)]).toEqual([
            text,
            { ...found, start: 1, end: 1 + text.length },
          ])
        },
      ),
    )
  })
})

/** What is read, how much it is, and what of its other properties is not usual. */
test.each<[text: string, read: string, value: number, more?: object]>([
  // Digits and places in turn.
  ['3万4000元', '3万4000', 34_000, { chinese: false }],
  ['12万3千人', '12万3千', 123_000, { chinese: false, scale: 1000 }],
  ['5万4千6百人', '5万4千6百', 54_600, { chinese: false, scale: 100 }],
  ['1亿5000万元', '1亿5000万', 150_000_000, { chinese: false, scale: 1e4 }],
  ['2千3百万元', '2千3百万', 23_000_000, { chinese: false, scale: 1e6 }],
  ['3万零5百人', '3万零5百', 30_500, { chinese: false, scale: 100 }],
  ['3万零5人', '3万零5', 30_005, { chinese: false }],
  ['3万五千人', '3万五千', 35_000, { chinese: false }],
  ['三百十五人', '三百十五', 315],
  ['千3百人', '千3百', 1300, { chinese: false, scale: 100 }],
  // Another number begins.
  ['390万65岁以上老人', '390万', 3_900_000, { chinese: false, scale: 1e4 }],
  ['12万30人', '12万', 120_000, { chinese: false, scale: 1e4 }],
  ['1亿2亿', '1亿', 100_000_000, { chinese: false, scale: 1e8 }],
  ['3万2亿', '3万', 30_000, { chinese: false, scale: 1e4 }],
  ['1亿5000', '1亿', 100_000_000, { chinese: false, scale: 1e8 }],
  ['3万百姓', '3万', 30_000, { chinese: false, scale: 1e4 }],
  ['3万-5万', '3万', 30_000, { chinese: false, scale: 1e4 }],
  ['三3件', '三', 3],
  ['三万五万', '三万五', 35_000],
  ['廿五十', '廿五', 25],
  ['3点五位代表', '3', 3, { chinese: false }],
  ['3千5', '3千', 3000, { chinese: false, scale: 1000 }],
  ['十3件', '十', 10],
  ['二百3件', '二百', 200],
  ['3点5', '3', 3, { chinese: false }],
  ['三万万', '三万', 30_000, { scale: 1e4 }],
  ['一亿亿', '一亿', 100_000_000, { scale: 1e8 }],
  ['十十', '十', 10],
  ['百百', '百', 100],
  ['三六', '三', 3],
  ['二一', '二', 2],
  ['二五', '二', 2],
  ['3零', '3', 3, { chinese: false }],
  ['五廿', '五', 5],
  // 零 belongs to the next word where nothing follows it.
  ['三百零件', '三百', 300],
  ['三零', '三', 3],
  ['零三', '零三', 3],
  ['零点五', '零点五', 0.5, { decimals: 1 }],
  // Times of day.
  ['三点十分', '三', 3],
  ['三点五分', '三', 3],
  // Some.
  ['三四名', '三四', 3, { range: true }],
  ['三五名', '三五', 3, { range: true }],
  ['十七八名', '十七八', 17, { range: true }],
  ['二十三四名', '二十三四', 23, { range: true }],
  ['三四百名', '三四百', 300, { range: true }],
  ['三四五', '三四', 3, { range: true }],
  ['十余万人', '十余万', 100_000, { scale: 1e4, vague: '余' }],
  ['五百多亿元', '五百多亿', 5e10, { scale: 1e8, vague: '多' }],
  ['30多万人', '30多万', 300_000, { scale: 1e4, vague: '多', chinese: false }],
  ['三十几万人', '三十几万', 300_000, { scale: 1e4, vague: '几' }],
  ['百余人', '百', 100],
  ['万余人', '万', 10_000, { scale: 1e4 }],
  ['三万余人', '三万', 30_000, { scale: 1e4 }],
  // Digit by digit.
  ['二〇二三', '二〇二三', 2023],
  ['五七九', '五七九', 579],
  ['一二三', '一二', 1, { range: true }],
  // Scores.
  ['廿五人', '廿五', 25],
  ['卅余人', '卅', 30],
  ['二百廿三人', '二百廿三', 223],
  ['拾万元', '拾万', 100_000, { scale: 1e4 }],
  ['百万元', '百万', 1_000_000, { scale: 1e4 }],
  ['三万亿元', '三万亿', 3e12, { scale: 1e12 }],
  ['十二亿三千万', '十二亿三千万', 1_230_000_000, { scale: 1e4 }],
  ['一万二千亿三千万', '一万二千亿三千万', 1_200_030_000_000, { scale: 1e4 }],
  ['一亿二万三亿', '一亿二万三', 100_023_000],
])('of “%s” is read “%s”', (text, read, value, more = {}) => {
  expect(readNumber(text, 0)).toEqual({ ...whole, value, end: read.length, ...more })
})

test.each([
  '零',
  '〇',
  '05件',
  '1.2.3',
  '1.5万3千',
  '12345678901234567890',
  '几万',
  '3万5.5千',
  '零万',
  '零亿',
  '点五',
  '123456789012亿',
  '多万',
  '件',
  '',
])('“%s” is none', (text) => {
  expect(readNumber(text, 0)).toBeNull()
})
