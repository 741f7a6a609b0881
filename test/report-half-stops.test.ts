import { describe, expect, test } from 'vitest'
import { halfStops, leansOnHalfStops } from '../src/report/half-stops.ts'

/** The line with what is read as 。 put so. */
const read = (raw: string, throughout = false): string => {
  const stops = halfStops(raw, throughout)
  return Array.from(raw, (character, at) => (stops.has(at) ? '。' : character)).join('')
}

describe('a dot for 。', () => {
  test.each([
    ['the end of a line', '全年办案36件.', '全年办案36件。'],
    ['before a closing quotation mark', '局长说“马上就办.”', '局长说“马上就办。”'],
    ['inside a line that ends with one', '办案36件.宣讲12场.', '办案36件。宣讲12场。'],
    ['after the title of a heading', '（一）规范执法.办案36件。', '（一）规范执法。办案36件。'],
    ['after a title behind a long ordinal', '（十二）规范执法.办案36件。', '（十二）规范执法。办案36件。'],
    ['after a title behind 十二.', '十二.规范执法.办案36件。', '十二.规范执法。办案36件。'],
    ['before a year', '1.规范执法.2024年办案36件。', '1.规范执法。2024年办案36件。'],
    ['a full-width dot', '二、普法．举办讲座12场．', '二、普法。举办讲座12场。'],
  ])('%s', (_, raw, expected) => {
    expect(read(raw)).toBe(expected)
  })

  test.each([
    ['ordinals', '一.主要举措'],
    ['ordinals in brackets', '（一）.主要举措'],
    ['numbers', '得分9.5，占比12.4%'],
    ['file names', '详见目录.docx'],
    ['ellipses', '学习、普法...'],
    ['a dot inside a sentence of a text that has 。', '走访甲村.乙村两地。'],
    ['names of people', '调解员买买提.吐尔逊获表彰.'.replace(/\.$/u, '。')],
    ['a numeral alone', '第一.'],
  ])('not in %s', (_, raw) => {
    expect(read(raw)).toBe(raw)
  })

  test('between sentences where the document writes so', () => {
    expect(read('全年办案36件.其中处罚', true)).toBe('全年办案36件。其中处罚')
    expect(['办案36件.', '办案36件。', '一、举措'].map(leansOnHalfStops)).toEqual([1, -1, 0])
  })
})
