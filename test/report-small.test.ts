import { describe, expect, test } from 'vitest'
import { allMatches } from '../src/report/text/all-matches.ts'
import { byYear } from '../src/report/memo/by-year.ts'
import { groupBy } from '../src/report/group.ts'
import { numberedMarks, openingNumber } from '../src/report/parts/numbered-items.ts'
import { once } from '../src/report/memo/once.ts'
import { unnumberedHeadings } from '../src/report/parts/unnumbered-headings.ts'
import { makePartReader } from '../src/report/parts/part-names.ts'
import { readOrdinal } from '../src/report/parts/ordinal.ts'
import { isPageNumber, withoutPageNumbers } from '../src/report/layout/page-numbers.ts'
import { anyOf } from '../src/report/text/pattern.ts'
import { makeWordIndex } from '../src/report/remedies/word-index.ts'
import { apart, freeOf, nameSpans, spansOf } from '../src/report/text/spans.ts'
import { clausesThat } from '../src/report/shortcomings/lacking-clauses.ts'
import { shortcomingPatterns } from '../src/report/shortcomings/shortcoming-patterns.ts'
import { makeText } from '../src/report/text/text.ts'
import { daysOf, isCalendarDate, isoDate } from '../src/report/times/calendar.ts'
import { ruleSetOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')

const textOf = (...values: string[]): string => {
  let start = 0
  return makeText(
    values.map((value) => {
      start += 100
      return { value, start }
    }),
  ).value
}

describe('patterns of plain words', () => {
  test('try the longest first, whatever stands in them', () => {
    expect('问题和困难、问题'.match(anyOf(['问题', '问题和困难']))).toEqual(['问题和困难', '问题'])
    expect('A+B（1）A'.match(anyOf(['A', 'A+B']))).toEqual(['A+B', 'A'])
    expect('任何'.match(anyOf([]))).toBeNull()
  })
  test('match everywhere, also where a match is empty', () => {
    expect(allMatches('甲\u{20bb7}乙', /(?=乙)|$/gu).map(({ index }) => index)).toEqual([3, 4])
    expect(allMatches('\u{20bb7}甲', /(?:)/gu).map(({ index }) => index)).toEqual([0, 2, 3])
    expect(spansOf('甲乙甲', /甲|(?=乙)/gu)).toEqual([
      { start: 0, end: 1 },
      { start: 1, end: 1 },
      { start: 2, end: 3 },
    ])
  })
  test('are found by an index of words, each with its line', () => {
    const found: string[] = []
    makeWordIndex([
      ['执法', '执法力量'],
      ['执法', '普法'],
    ])('执法力量和普', (line, word) => found.push(`${line} ${word}`))
    expect(found).toEqual(['0 执法', '0 执法力量', '1 执法'])
  })
})

describe('ranges', () => {
  test('of names: titles, short quotations, numbers of documents', () => {
    const names = (value: string): string[] => nameSpans(value).map(({ start, end }) => value.slice(start, end))
    expect(names('《条例》（2021年修订）和“十个一”，青水〔2024〕15号、青水〔2023〕9')).toEqual([
      '《条例》（2021年修订）',
      '“十个一”',
      '〔2024〕15号',
      '〔2023〕9',
    ])
    expect(names(`“${'甲'.repeat(25)}”“甲。”“”2024年`)).toEqual([])
    expect(names(`“${'甲'.repeat(24)}”`)).toHaveLength(1)
  })
  test('that touch others are told from those that do not', () => {
    const free = freeOf([
      { start: 7, end: 9 },
      { start: 2, end: 4 },
      { start: 2, end: 3 },
      { start: 12, end: 13 },
      { start: 8, end: 10 },
    ])
    const given = [
      { start: 0, end: 2 },
      { start: 1, end: 3 },
      { start: 3, end: 4 },
      { start: 4, end: 7 },
      { start: 0, end: 10 },
      { start: 9, end: 10 },
      { start: 10, end: 12 },
      { start: 13, end: 20 },
    ]
    expect(given.map(free)).toEqual([true, false, false, true, false, false, true, true])
    expect(freeOf([])({ start: 0, end: 1 })).toBe(true)
  })
  test('stand apart: of two that begin together the longer, of two that overlap the first', () => {
    expect(
      apart([
        { start: 5, end: 7 },
        { start: 0, end: 2 },
        { start: 0, end: 4 },
        { start: 3, end: 6 },
        { start: 4, end: 5 },
      ]),
    ).toEqual([
      { start: 0, end: 4 },
      { start: 4, end: 5 },
      { start: 5, end: 7 },
    ])
    expect(apart([{ start: 3, end: 4 }])).toEqual([{ start: 3, end: 4 }])
  })
})

describe('spaces at the edge of a run', () => {
  test.each([
    [['Open', ' Data'], 'Open Data'],
    [['Open ', 'Data'], 'Open Data'],
    [['第3', ' 4号'], '第3 4号'],
    [['办理', ' 36件'], '办理36件'],
    [['36 ', '件'], '36件'],
    [[' 2024', '年 '], '2024年'],
    [['A ', ' B'], 'AB'],
  ])('%j → %s', (runs, value) => {
    expect(textOf(...runs)).toBe(value)
  })
})

describe('what is made once', () => {
  test('for an object', () => {
    let made = 0
    const of = once((given: { name: string }) => `${given.name}${++made}`)
    const [one, two] = [{ name: '甲' }, { name: '甲' }]
    expect([of(one), of(one), of(two), of(one)]).toEqual(['甲1', '甲1', '甲2', '甲1'])
  })
  test('for a report year, of the last few', () => {
    const asked: (number | null)[] = []
    const of = byYear((year) => {
      asked.push(year)
      return year
    })
    for (const year of [2024, null, 2024, null]) expect(of(year)).toBe(year)
    expect(asked).toEqual([2024, null])
    for (let year = 2001; year <= 2006; year++) of(year)
    expect(of(2024)).toBe(2024)
    expect(asked).toHaveLength(8)
    of(2007)
    of(2024)
    expect(asked.slice(8)).toEqual([2007, 2024])
  })
  test('for a key, in the order in which keys come', () => {
    expect([...groupBy(['乙1', '甲1', '乙2'], (one) => one.charAt(0))]).toEqual([
      ['乙', ['乙1', '乙2']],
      ['甲', ['甲1']],
    ])
  })
})

describe('the calendar', () => {
  test('has months of their length', () => {
    expect([1, 2, 4, 12].map((month) => daysOf(2024, month))).toEqual([31, 29, 30, 31])
    expect(daysOf(2023, 2)).toBe(28)
  })
  test('writes days alike', () => {
    expect(isoDate(2024, 1, 5)).toBe('2024-01-05')
    expect(isoDate(824, 11, 15)).toBe('0824-11-15')
  })
  test.each(['2024-02-30', '2023-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '2024-04-00', '2024'])(
    'has no %s',
    (date) => {
      expect(isCalendarDate(date)).toBe(false)
    },
  )
  test.each(['2024-02-29', '2024-12-31', '2024-01-01'])('has %s', (date) => {
    expect(isCalendarDate(date)).toBe(true)
  })
})

describe('ordinals', () => {
  test.each([
    ['一、举措', 1, 1, 2],
    ['十二.举措', 1, 12, 3],
    ['（三）举措', 2, 3, 3],
    ['（三）、举措', 2, 3, 4],
    ['三）举措', 2, 3, 2],
    ['3.举措', 3, 3, 2],
    ['13、举措', 3, 13, 3],
    ['（3）举措', 4, 3, 3],
    ['（13）.举措', 4, 13, 5],
    ['3）举措', 4, 3, 2],
  ])('%s', (text, level, number, length) => {
    expect(readOrdinal(text)).toEqual({ level, number, length })
  })
  test.each([
    '1.5万件',
    '一、二级响应',
    '三批次',
    '2024年',
    '（2024年）',
    '第一',
    '举措',
    '1.2.3',
    '一是',
    '一、类企业',
  ])('%s has none', (text) => {
    expect(readOrdinal(text)).toBeNull()
  })
})

describe('lists numbered within a paragraph', () => {
  const marks = (text: string, after?: number): string[] =>
    numberedMarks(text, after).map(({ start, end, number }) => `${start}-${end} ${number}`)
  test.each([
    ['1、加强学习教育；2、规范执法行为。', ['0-2 1', '9-11 2']],
    ['做法：1.加强学习教育；2.规范执法行为。', ['3-5 1', '12-14 2']],
    ['（1）加强学习教育；（2）、规范执法行为。', ['0-3 1', '10-14 2']],
    ['1）加强学习教育；2）规范执法行为；3）深化普法。', ['0-2 1', '9-11 2', '18-20 3']],
    // Those within items have another form.
    ['1、加强：（1）学习教育；（2）培训；2、规范执法行为。', ['0-2 1', '19-21 2']],
    // No list: one alone, a gap, not from 1, numbers, too near.
    ['1、加强学习教育。', []],
    ['1、加强学习教育；3、规范执法行为。', []],
    ['2、加强学习教育；3、规范执法行为。', []],
    ['占1.5、2.5。', []],
    ['1、甲；2、乙。', []],
    ['全年1、加强学习教育2、规范执法行为。', []],
  ])('%s: %j', (text, expected) => {
    expect(marks(text)).toEqual(expected)
  })
  test('may go on from the number of a heading', () => {
    expect(marks('修订制度三项。2.规范执法行为。3.深化普法。', 1)).toEqual(['7-9 2', '16-18 3'])
    expect(marks('修订制度三项。2.规范执法行为。', 1)).toEqual(['7-9 2'])
    expect(marks('修订制度三项。3.规范执法行为。', 1)).toEqual([])
  })
  test.each([
    ['12、加强', 12, 3],
    ['（2）加强', 2, 3],
    ['（2）、加强', 2, 4],
    ['2）加强', 2, 2],
    ['2.加强', 2, 2],
    ['一、加强', 1, 2],
    ['（一）加强', 1, 3],
  ])('%s opens one', (text, number, end) => {
    expect(openingNumber(text)).toEqual({ start: 0, end, number })
  })
  test.each(['2.5万件', '加强1、', '123、加强'])('%s opens none', (text) => {
    expect(openingNumber(text)).toBeNull()
  })
})

describe('page numbers', () => {
  test.each(
    '—12—|-12-|·3·|—4|5—|第12页|第12页共30页|第12页/共30页|共30页第12页|（第3页）|第十二页|12页|7/12|7 / 12|Page 6 of 12|p. 3|P3/9'.split(
      '|',
    ),
  )('%s', (line) => {
    expect(isPageNumber(line)).toBe(true)
  })
  test.each('12|2024年|1.|第12页表格|-1234-|12件|7/12起|page|共30件|一、'.split('|'))(
    '%s is none by its form',
    (line) => {
      expect(isPageNumber(line)).toBe(false)
    },
  )

  const left = (...lines: string[]): string[] =>
    withoutPageNumbers(
      lines.map((value) => ({
        text: makeText([{ value, start: 0 }]),
        indent: 0,
        marked: false,
        spaced: false,
      })),
    ).map(({ text }) => text.value)
  const body = Array.from({ length: 7 }, (_, at) => `全局开展检查工作，完成第${'一二三四五六七'.charAt(at)}项任务。`)
  test('bare: two a page apart that follow each other', () => {
    expect(left('3', ...body, '4', ...body)).toEqual([...body, ...body])
    expect(left('3', ...body, '5', ...body)).toEqual(['3', ...body, '5', ...body])
    expect(left('3', ...body.slice(0, 5), '4', '无')).toEqual(['3', ...body.slice(0, 5), '4', '无'])
    expect(left('3', ...body.slice(0, 6), '4', '无')).toEqual([...body.slice(0, 6), '无'])
  })
  test('bare: one inside a sentence', () => {
    const [before, after] = ['全年召开会议审议重大行政决策事项并经过', '集体讨论决定，提出意见。']
    expect(left(before, '2', after)).toEqual([before, after])
    expect(left(before, '2024', after)).toEqual([before, '2024', after])
    expect(left(`${before}。`, '2', after)).toEqual([`${before}。`, '2', after])
    expect(left(before.slice(0, 14), '2', after)).toEqual([before.slice(0, 14), '2', after])
    expect(left(before, '2', '集体讨论决定')).toEqual([before, '2', '集体讨论决定'])
    expect(left(before, '2', `3${after}`)).toEqual([before, '2', `3${after}`])
  })
})

describe('the clauses of a sentence that are shortcomings of their own', () => {
  const clauses = (value: string, alone = true, announced = false): string[] =>
    clausesThat(value, shortcomingPatterns(ruleSet.vocabulary, 2024), { alone, announced }).map(({ start, end }) =>
      value.slice(start, end),
    )
  test.each([
    ['those that each say what is lacking', '执法力量薄弱；普法形式单一。', ['执法力量薄弱；', '普法形式单一。']],
    ['none, of one', '执法力量薄弱，普法形式单一。', []],
    ['none, where one of them does not', '执法力量薄弱；每名执法人员管三个镇。', []],
    ['none, where one goes on about another', '执法力量薄弱；尤其是镇一级人手不足。', []],
    ['behind 主要是：', '仍有差距，主要是：执法力量薄弱；普法形式单一。', ['执法力量薄弱；', '普法形式单一。']],
    [
      'behind 主要是：, half of them in other words',
      '仍有差距，主要是：执法力量薄弱；每名执法人员管三个镇。',
      ['执法力量薄弱；', '每名执法人员管三个镇。'],
    ],
    ['all behind 主要是： where it is one', '仍有差距，主要是：执法力量薄弱。', ['执法力量薄弱。']],
    ['none, behind what up to three clauses tell of', '执法力量薄弱：人员缺编；一人管三镇；经费紧张。', []],
    [
      'more than three behind ：',
      '执法力量薄弱：人员缺编；装备老化；车辆短缺；经费紧张。',
      ['人员缺编；', '装备老化；', '车辆短缺；', '经费紧张。'],
    ],
  ])('%s: %s', (_, value, expected) => {
    expect(clauses(value)).toEqual(expected)
  })
  test('are all behind 主要是： where the sentence before only admits that there are some, up to 究其原因', () => {
    const value = '主要是：执法力量吃紧；水表靠人抄、靠腿跑；催缴手段单一；究其原因，编制只减不增。'
    expect(clauses(value, false, true)).toEqual(['执法力量吃紧；', '水表靠人抄、靠腿跑；', '催缴手段单一；'])
    expect(clauses(value, false)).toEqual([value.slice(4)])
    // Nothing that is lacking.
    const done = '主要是：新建水闸3座；更换水表800只。'
    expect(clauses(done, false, true)).toEqual([done.slice(4)])
  })
  test('are details where other sentences say what is lacking', () => {
    expect(clauses('执法力量薄弱：人员缺编；装备老化；车辆短缺；经费紧张。', false)).not.toEqual(
      clauses('执法力量薄弱：人员缺编；装备老化；车辆短缺；经费紧张。'),
    )
  })
})

describe('headings without ordinal', () => {
  const isHeading = (value: string, marked = false): boolean =>
    unnumberedHeadings(ruleSet.vocabulary, makePartReader(ruleSet.vocabulary, 2024))({ text: { value }, marked })
  test.each(['存在的不足', '存在的不足：', '2025年工作安排', '下一步工作打算', '其他需要报告的情况'])('%s', (value) => {
    expect(isHeading(value)).toBe(true)
  })
  test.each([
    '我局将重点抓好以下几项下一步工作：',
    '2025年，我局将推进工作安排落实',
    '下一步，推进工作安排落实',
    '存在的不足。',
    '存在的不足；下一步打算',
    '一是存在的不足',
    '规范执法行为',
    `存在的不足${'甲'.repeat(36)}`,
  ])('%s is none', (value) => {
    expect(isHeading(value)).toBe(false)
  })
  test('are those that are written as such, in whatever words', () => {
    expect(isHeading('规范执法行为', true)).toBe(true)
    expect(isHeading('规范执法行为。', true)).toBe(true)
    expect(isHeading('规范执法行为。办案36件。', true)).toBe(false)
    expect(isHeading('一是规范执法行为', true)).toBe(false)
    expect(isHeading('甲'.repeat(200), true)).toBe(false)
  })
})
