import { describe, expect, test } from 'vitest'
import { joinCuts } from '../src/report/blocks.ts'
import { itemMarks, opensItem } from '../src/report/items.ts'
import type { Line } from '../src/report/lines.ts'
import { makeText } from '../src/report/text.ts'

/** Lines of a file: `#` marks a heading, an empty string is a blank line. */
function linesOf(written: string[]): Line[] {
  let offset = 0
  return written.flatMap((value, at) => {
    const marked = value.startsWith('#')
    const from = marked ? 1 : 0
    const start = offset + from
    offset += value.length + 1
    if (value === '') return []
    const text = makeText([{ value: value.slice(from), start }])
    const indent = (text.pieces[0]?.start ?? 0) - start + from
    return [{ text, indent, marked, spaced: at === 0 || written[at - 1] === '' }]
  })
}

const headings = ['存在的不足', '下一步工作计划']
const join = (...written: string[]) =>
  joinCuts(linesOf(written), ({ text, marked }) => marked || headings.includes(text.value))
const joined = (...written: string[]): string[] => join(...written).map(({ text }) => text.value)

test('a heading that is written as one, without a number, is whole; one with a number may have been cut', () => {
  const deep = (...written: string[]) =>
    joinCuts(
      linesOf(written).map((line) => (line.marked ? { ...line, depth: 2 } : line)),
      ({ marked }) => marked,
    ).map(({ text }) => text.value)
  const below = '定规矩。局长主持会议24次，其中7次研究法治建设。'
  expect(deep('#主要负责人履行第一责任人职责', '', below)).toEqual(['主要负责人履行第一责任人职责', below])
  expect(deep('#一、主要负责人履行第一责任人职', '', '责情况。局长主持会议24次。')).toEqual([
    '一、主要负责人履行第一责任人职责情况。局长主持会议24次。',
  ])
})

describe('what a page break has cut is joined', () => {
  test('in the middle of a word', () => {
    const [block, ...others] = join('全年共组织干部职工观看法治专题讲座开幕会直', '', '播。会后开展讨论。')
    expect(others).toEqual([])
    expect(block?.text.value).toBe('全年共组织干部职工观看法治专题讲座开幕会直播。会后开展讨论。')
    expect(block?.cuts).toEqual([21])
  })
  test('more than once, each cut where it was', () => {
    const [block] = join(
      '全年共组织全局干部职工观看法治专题讲座，并',
      '',
      '在会后分组开展讨论，形成学习',
      '',
      '体会三十篇。',
    )
    expect(block?.cuts).toEqual([21, 35])
    expect(block?.text.value.slice(21, 25)).toBe('在会后分')
  })
  test('in a heading, when a few characters up to 。 follow', () => {
    expect(joined('（二）健全重大行政决策合法性审', '', '查机制。我局印发工作规则。')).toEqual([
      '（二）健全重大行政决策合法性审查机制。我局印发工作规则。',
    ])
  })
  test('in the body of a run-in heading', () => {
    expect(joined('（二）健全审查机制。我局印发工作规则，明确', '', '审查的范围、程序和时限，压实责任。')).toHaveLength(
      1,
    )
  })
  test('though the rest is marked as a heading, as text recognised from pages has it', () => {
    expect(joined('全年共组织干部职工观看法治专题讲座，并在会后', '', '#分组开展讨论。')).toHaveLength(1)
  })
})

describe('what is complete stays apart', () => {
  test.each([
    ['a heading and its body', '（一）坚持带头学习', '', '我局党组召开会议，传达学习上级精神，部署工作。'],
    ['a heading and its body without a blank line', '一、主要举措和成效', '我局党组召开会议，传达学习上级精神。'],
    ['a marked heading and its body', '#法治宣传', '', '我局党组召开会议，传达学习上级精神。'],
    ['a heading without ordinal and its body', '存在的不足', '', '执法力量与任务不相适应，装备老化。'],
    ['an open paragraph and a heading without ordinal', '全年共组织干部职工观看法治专题讲座若干场次', '', '存在的不足'],
    ['an open paragraph and an ordinal', '全年共组织干部职工观看法治专题讲座若干场次', '', '（二）强化执法监督'],
    ['an open paragraph and an item', '全年共组织干部职工观看法治专题讲座若干场次', '', '二是强化执法监督。'],
    ['a sentence and the next', '全年共组织干部职工观看法治专题讲座。', '', '会后开展讨论，形成学习体会。'],
    ['a clause that ends with ；', '组织干部职工观看法治专题讲座若干场次；', '', '会后开展讨论，形成学习体会。'],
    ['a line that opens a list', '我局将重点抓好以下几个方面的各项工作：', '', '加强学习，落实法律顾问制度。'],
    ['a short line', '青石区水务局', '', '全年共组织干部职工观看法治专题讲座，形成学习体会三十篇。'],
    ['无。 under its heading', '八、其他需要报告的情况', '', '无。'],
  ])('%s', (_, ...lines) => {
    expect(joined(...lines)).toEqual(lines.filter((line) => line !== '').map((line) => line.replace('#', '')))
    expect(join(...lines).flatMap(({ cuts }) => cuts)).toEqual([])
  })
  test('keeping the mark of a heading', () => {
    expect(join('#法治宣传', '', '我局召开会议。').map(({ marked }) => marked)).toEqual([true, false])
  })
})

describe('text that was broken at a fixed width is joined', () => {
  const paragraph =
    '我局坚持把法治政府建设摆在全局工作的突出位置，健全领导机制，压实工作责任，统筹推进依法决策、规范执法和普法宣传各项任务，' +
    '组织开展专题学习，完善法律顾问制度，落实重大行政决策程序，推动各科室和下属单位形成合力，不断提高依法履职的能力和水平'
  const wrap = (text: string, width: number): string[] =>
    Array.from({ length: Math.ceil(text.length / width) }, (_, at) => text.slice(at * width, (at + 1) * width))
  const indented = `　　${paragraph}。`
  test('paragraph by paragraph', () => {
    const lines = [...wrap(indented, 28), ...wrap(indented, 28), ...wrap(indented, 28)]
    expect(joined(...lines)).toEqual([`${paragraph}。`, `${paragraph}。`, `${paragraph}。`])
  })
  test('also where the title of a heading is longer than a line', () => {
    const heading = '（二）坚持严格规范公正文明执法，全面推行行政执法三项制度并抓好落实'
    const lines = [...wrap(indented, 28), ...wrap(indented, 28), ...wrap(heading, 28), ...wrap(indented, 28)]
    expect(joined(...lines)).toEqual([`${paragraph}。`, `${paragraph}。`, heading, `${paragraph}。`])
  })
})

describe('text with a paragraph a line, some of one length, stays as it is', () => {
  const heading = '（九）坚持严格规范公正文明执法并且全面推行执法三项制度'
  const body = '我局印发工作规则。'
  test('where few lines have that length', () => {
    const record = '研究全县行政执法监督工作有关事项并听取情况汇报的会议记录'
    const others = ['（一）加强对全县执法工作的监督', '全年检查各类企业三十六家。']
    const lines = [...Array.from({ length: 8 }, () => [record, ...others]).flat(), heading, body, ...others, ...others]
    expect(joined(...lines)).toEqual(lines)
  })
  test('where most of them end with a sentence', () => {
    const paragraph = '我局召开工作会议研究行政执法监督工作的有关事项并落实。'
    const note = '听取全县行政执法监督工作情况汇报以及研究下一步工作安排'
    const lines = [...Array.from({ length: 12 }, () => paragraph), note, heading, body]
    expect(joined(...lines)).toEqual(lines)
  })
})

describe('itemMarks', () => {
  const numbers = (text: string): number[] => itemMarks(text).map(({ number }) => number)
  test.each([
    ['一是加强学习；二是规范执法；三是深化普法。', [1, 2, 3]],
    ['我局抓好三项工作：一是加强学习；二是规范执法。', [1, 2]],
    ['其一，力量不足；其二，装备老化。', [1, 2]],
    ['第一，力量不足。第二，装备老化。', [1, 2]],
    ['①加强学习；②规范执法。', [1, 2]],
    ['①加强学习，覆盖36人②。', [1]],
    ['首先，力量不足。其次，装备老化。再次，经费紧张。最后，宣传偏少。', [1, 2, 3, 4]],
    // The stop before an item was forgotten.
    ['一是印发实施方案二是开展培训三是督促落实。', [1, 2, 3]],
    ['十一是加强学习。', [11]],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected)
  })
  test.each([
    '标准统一是基础。',
    // The number of a note.
    '全年办理案件36件①。',
    '办理案件36件①',
    '办理案件36件①，开展检查12次②；',
    '群众满意是我们的追求。',
    '排名全省第一，成绩突出。',
    '这是原因之一是客观存在的。',
    '执法二是不可能的。',
    '先培训，最后，逐人考试。',
    '全年开展检查。最后，感谢各方支持。',
  ])('“%s” has none', (text) => {
    expect(numbers(text)).toEqual([])
  })
  test('each has the range of its mark', () => {
    expect(itemMarks('做法：一是学习')).toEqual([{ start: 3, end: 5, number: 1 }])
  })
  test('opensItem looks at the opening only', () => {
    expect(opensItem('二是规范执法。')).toBe(true)
    expect(opensItem('做法有：一是规范执法。')).toBe(false)
  })
})
