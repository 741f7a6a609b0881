import { describe, expect, test } from 'vitest'
import { halfStops, leansOnHalfStops } from '../src/report/text/half-stops.ts'

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
    ['the end of a line that spaces follow', '全年办案36件. ', '全年办案36件。 '],
    ['before several closing marks', '（局长说“马上就办.”）', '（局长说“马上就办。”）'],
    ['behind a bracket', '全年办案（含处罚）.', '全年办案（含处罚）。'],
    ['behind a percentage', '办结率达98%.', '办结率达98%。'],
    ['behind a number', '全年办案件数达36.', '全年办案件数达36。'],
    ['behind four characters', '规范执法.', '规范执法。'],
    ['before a quotation', '办案36件.“马上办”推行.', '办案36件。“马上办”推行。'],
    ['before a bracket', '开展宣传.（附名单）在后.', '开展宣传。（附名单）在后。'],
    ['before a year behind an ordinal alone', '（一）规范执法.2024年办案', '（一）规范执法。2024年办案'],
    ['after a title behind 一）', '一）规范执法.办案36件', '一）规范执法。办案36件'],
    ['after a title behind 1、', '1、规范执法.办案36件', '1、规范执法。办案36件'],
    ['after a title, and no other', '1、规范执法.办案36件.宣讲多场', '1、规范执法。办案36件.宣讲多场'],
    ['between sentences, one of which ends a person’s name', '表彰买买提.办案多件.', '表彰买买提。办案多件。'],
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
    ['a line of no more than an ordinal', '抓好几项：一.'],
    ['a short word', '执法好.'],
    ['a number alone', '12345.'],
    ['words in letters', '系统为Windows.'],
    ['a text whose title ends with 。', '1、规范执法。办案多件.宣讲多场'],
    ['a number behind a title', '1.5万件.宣讲多场'],
    ['names of people in a text that has such ends', '调解员买买提.吐尔逊获奖'],
    ['an ordinal within a line', '（一）抓好三项：一.办案'],
    ['figures by number', '（一）见图.2024年办案'],
    ['dots behind letters', '（一）系统A.办案多件'],
    ['dots before letters', '（一）系统.Abc办案'],
    ['years that are none', '（一）规范执法.2124年办案'],
  ])('not in %s', (_, raw) => {
    expect(read(raw)).toBe(raw)
  })

  test('between sentences where the document writes so', () => {
    expect(read('全年办案36件.其中处罚', true)).toBe('全年办案36件。其中处罚')
    expect(read('全年办案36件.其中处罚')).toBe('全年办案36件.其中处罚')
    expect(['办案36件.', '办案36件。', '一、举措'].map(leansOnHalfStops)).toEqual([1, -1, 0])
    expect(['办案36件.”', '办案36件。”', '一.', '全年办案36件．'].map(leansOnHalfStops)).toEqual([1, -1, 0, 1])
  })
})
