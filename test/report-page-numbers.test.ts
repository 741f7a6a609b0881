import { describe, expect, test } from 'vitest'
import type { Line } from '../src/report/layout/lines.ts'
import { isPageNumber, withoutPageNumbers } from '../src/report/layout/page-numbers.ts'
import { makeText } from '../src/report/text/text.ts'

const lineOf = (value: string, at: number): Line => ({
  text: makeText([{ value, start: at * 1000 }]),
  indent: 0,
  marked: false,
  spaced: true,
})
const folded = (value: string): string => lineOf(value, 0).text.value
const left = (written: string[]): string[] => withoutPageNumbers(written.map(lineOf)).map(({ text }) => text.raw)

describe('page numbers', () => {
  test.each([
    ...['- 3 -', '—3—', '－ 12 －', '·3·', '~ 3 ~', '— 3', '3 —', '第3页', '第 3 页 共 10 页', '第3页，共10页'],
    ...['第3页/共10页', '共10页 第3页', '第三页', '3/10', '3 / 10', 'Page 3 of 10', 'P3', '(第3页)', '-3-'],
  ])('%s', (written) => {
    expect(isPageNumber(folded(written))).toBe(true)
  })
  test.each(['1.', '一、', '（三）', '3件', '2024', '3.5', '第3批', '12345', '2024年', '3-5', 'P3级实验室', '共10人'])(
    'not %s',
    (written) => {
      expect(isPageNumber(folded(written))).toBe(false)
    },
  )
  test('are numbers alone, one a page', () => {
    const page = Array.from({ length: 7 }, () => '全年办案三十六件。')
    expect(left([...page, '1', ...page, '2', ...page])).toEqual([...page, ...page, ...page])
    expect(left(['指标', '1', '2', '3'])).toEqual(['指标', '1', '2', '3'])
  })
  test('are a number inside a sentence', () => {
    const halves = ['全县各级行政机关全面推进依法行政，组织开', '展执法检查，成效明显。']
    expect(left([halves[0] ?? '', '4', halves[1] ?? ''])).toEqual(halves)
  })
})
