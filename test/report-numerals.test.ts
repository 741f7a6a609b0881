import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumeral } from '../src/report/text/numerals.ts'
import { readOrdinal } from '../src/report/parts/ordinal.ts'

const digits = '零一二三四五六七八九'

/** A number below 10,000 in Chinese. */
function section(number: number): string {
  const written = ['千', '百', '十', ''].map((place, at) => {
    const digit = Math.floor(number / 10 ** (3 - at)) % 10
    return digit === 0 ? '零' : digits.charAt(digit) + place
  })
  return written.join('').replaceAll(/零+/gu, '零').replace(/零$/u, '')
}

/** 10 is 十, 10203 一万零二百零三. */
function encode(number: number): string {
  const [myriads, rest] = [Math.floor(number / 10_000), number % 10_000]
  const written = (myriads > 0 ? `${section(myriads).replace(/^零/u, '')}万` : '') + section(rest)
  return written.replace(/^零/u, '').replace(/^一十/u, '十')
}

describe('readNumeral', () => {
  test('reads every number up to 99999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (number) => {
        expect(readNumeral(encode(number))).toBe(number)
        expect(readNumeral(encode(number).replaceAll('二', '两').replaceAll('零', '〇'))).toBe(number)
      }),
      { numRuns: 2000 },
    )
  })
  test.each([
    ['二〇二三', 2023],
    ['一九四九', 1949],
    ['两万三千', 23_000],
    ['十二亿三千万', 1_230_000_000],
    ['百', 100],
    ['〇', 0],
  ])('%s is %i', (numeral, number) => {
    expect(readNumeral(numeral)).toBe(number)
  })
  test.each(['', '12', '一件', '若干'])('“%s” is none', (text) => {
    expect(readNumeral(text)).toBeNull()
  })
})

describe('readOrdinal', () => {
  test.each([
    ['一、工作成效', 1, 1, 2],
    ['十二、其他', 1, 12, 3],
    ['（二）法律顾问制度', 2, 2, 3],
    ['二）法律顾问制度', 2, 2, 2],
    ['（三）、执法监督', 2, 3, 4],
    ['1.事项梳理', 3, 1, 2],
    ['12、事项梳理', 3, 12, 3],
    ['（1）窗口服务', 4, 1, 3],
    ['2）窗口服务', 4, 2, 2],
  ])('%s: level %i, number %i, %i characters', (text, level, number, length) => {
    expect(readOrdinal(text)).toEqual({ level, number, length })
  })
  test.each([
    '2024年，我局办理案件。',
    '1.5万件案件已办结。',
    '2.0版平台上线。',
    '一是加强学习。',
    '一批制度出台。',
    '一、二级市场同步监管。',
    '（略）',
    '第一、二批名单公布。',
    '',
  ])('“%s” opens with none', (text) => {
    expect(readOrdinal(text)).toBeNull()
  })
})
