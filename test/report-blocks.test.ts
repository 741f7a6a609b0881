import { describe, expect, test } from 'vitest'
import { joinCuts } from '../src/report/layout/blocks.ts'
import { itemMarks, opensItem } from '../src/report/parts/items.ts'
import type { Line } from '../src/report/layout/lines.ts'
import { makeText } from '../src/report/text/text.ts'

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

describe('a line goes on, or begins a block', () => {
  const open = '全年共组织干部职工观看法治专题讲座若干'
  const twenty = `${open}场`
  test.each<[string, string[], number]>([
    ['a line of twenty characters goes on', [twenty, '', '次，形成体会三十篇。'], 1],
    ['one of nineteen is complete', [open, '', '场次，形成体会三十篇。'], 2],
    ['… but not behind another', [twenty, '', '次，形成体会', '', '三十篇。'], 1],
    ['a chapter of a law', [twenty, '', '第二章总则'], 2],
    ['what follows a chapter of a law', ['第二章总则和附则以及其他有关的各项规定内容', '', '和适用范围。'], 2],
    ['its contents', [twenty, '', '目录'], 2],
    ['a clause that only begins like a chapter', [twenty, '', '第二章，形成体会三十篇。'], 1],
    ['an article behind a sentence', [`${twenty}。`, '第三条本法适用于全县。'], 2],
    ['an article within a sentence', [twenty, '', '第三条本法适用于全县。'], 1],
    ['words about an article', [twenty, '', '第三条的规定执行。'], 1],
    ['an item', [twenty, '', '二是开展培训。'], 2],
    ['an ordinal', [twenty, '', '三、开展培训'], 2],
    [
      'a fragment of five characters of a heading',
      ['（二）健全重大行政决策合法性审', '', '查这种机制。我局印发规则。'],
      1,
    ],
    [
      'a few words as those that head the next paragraph',
      ['三、2023年工作安排', '', '建库。登记水表。', '', '补员。招录三人。'],
      3,
    ],
    [
      '… but not where a heading follows',
      ['（二）健全重大行政决策合法性审', '', '查机制。我局印发规则。', '', '（三）普法。进村。'],
      2,
    ],
    ['one of six', ['（二）健全重大行政决策合法性审', '', '查的这种机制。我局印发规则。'], 2],
    ['one that nothing follows', ['（二）健全重大行政决策合法性审', '', '查机制。'], 2],
    ['no fragment', ['（二）健全重大行政决策合法性审', '', '。我局印发规则。'], 2],
    [
      'a fragment behind a heading that has its stop',
      ['（二）健全合法性审查。我局印发工作', '', '规则。明确时限。'],
      1,
    ],
    ['a fragment behind a heading with items', ['（二）健全审查：一是印发工作', '', '规则；二是明确时限。'], 2],
    [
      'what is cut behind a heading with items',
      ['（二）健全审查机制，落实各方责任：一是印发工作', '', '规则；二是明确时限。'],
      1,
    ],
    ['a heading without a number', [twenty, '', '存在的不足'], 2],
    ['a line in bold with 。, in an open sentence', [twenty, '', '#次，形成体会三十篇。'], 1],
    ['… but not without it', [twenty, '', '#次，形成体会三十篇'], 2],
    ['a line in bold behind a sentence', [`${twenty}。`, '', '#次，形成体会三十篇。'], 2],
  ])('%s', (_, lines, count) => {
    expect(joined(...lines)).toHaveLength(count)
  })

  test.each<[string, boolean]>([
    ['。', true],
    ['！', true],
    ['？', true],
    ['；', true],
    ['：', true],
    ['…', true],
    ['。”', true],
    ['。）', true],
    ['。》', true],
    ['。（责任单位：水务局）', true],
    ['。（责任单位：水务局、司法局、财政局和教育局）', true],
    ['（见附件。）', true],
    ['。①', true],
    ['。[1]', true],
    ['。**', true],
    ['。1', true],
    ['，', false],
    ['、', false],
    ['”', false],
    ['（见附件）', false],
    ['1', false],
  ])('%s closes it: %s', (end, closes) => {
    expect(joined(`${twenty}次${end}`, '', '形成体会三十篇。')).toHaveLength(closes ? 2 : 1)
  })

  test('not where something that is no line stands between', () => {
    const lines = linesOf([twenty, '', '次，形成体会三十篇。'])
    const fresh = lines.map((line, at) => (at === 1 ? { ...line, fresh: true as const } : line))
    expect(joinCuts(fresh, () => false)).toHaveLength(2)
    expect(joinCuts(lines, () => false)).toHaveLength(1)
  })
  test('keeps how deep its first line is written', () => {
    const lines = linesOf(['#法治宣传', '', '我局召开会议。']).map((line) =>
      line.marked ? { ...line, depth: 3 } : line,
    )
    expect(joinCuts(lines, ({ marked }) => marked).map(({ depth }) => depth)).toEqual([3, undefined])
  })
})

describe('a line break inside a pair', () => {
  test.each<[string, string[], boolean]>([
    ['of brackets', ['推行（即', '办制）机制。'], true],
    ['of quotation marks', ['推行“马上', '就办”机制。'], true],
    ['of a title', ['落实《水', '法》规定。'], true],
    [
      'that holds sixteen characters in all before and behind',
      ['推行“一二三四五六七八九十一二三四五', '一二三四五六七八九十一二三四五六”机制。'],
      true,
    ],
    ['that is longer before', ['推行“一二三四五六七八九十一二三四五六', '就办”机制。'], false],
    ['that is longer behind', ['推行“马上', '一二三四五六七八九十一二三四五六七”机制。'], false],
    ['over three lines', ['推行“马', '上就', '办”机制。'], true],
    ['over four', ['推行“马', '上', '就', '办，好”机制。'], true],
    ['over five', ['推行“马', '上', '就', '办', '好', '”机制。'], false],
    ['that a blank line parts', ['推行“马上', '', '就办”机制。'], false],
    ['that is closed', ['推行“马上”', '就办”机制。'], false],
    ['that closes otherwise', ['推行“马上', '就办）机制。'], false],
    ['that opens another', ['推行“马上', '就（办”机制。'], false],
    ['that a sentence ends in', ['推行“马上', '就有人去办理。好”机制。'], false],
    ['that a sentence ended in', ['推行“马上。好', '就办”机制。'], false],
    ['that closes at once', ['推行“马上就办', '”机制。'], true],
  ])('%s', (_, lines, goesOn) => {
    expect(joined(...lines).length === 1).toBe(goesOn)
  })
})

describe('how wide text was set', () => {
  const full = '我局坚持把法治政府建设摆在全局工作的突出位置并健全'
  /** Lines of 24 characters, most of them open, with what is looked at behind a sentence and a short line. */
  const wrapped = (count: number, ...others: string[]) => [...Array.from({ length: count }, () => full), ...others]
  test('is known from eight full lines on', () => {
    expect(joined(...wrapped(8, '工作机制。'))).toHaveLength(1)
    expect(joined('标题', ...wrapped(7, '工作机制。'), '（一）健全机制', '工作')).toHaveLength(4)
    expect(joined('标题', ...wrapped(8, '工作机制。'), '（一）健全机制', '工作')).toHaveLength(4)
    const heading = '（一）坚持严格规范公正文明执法并且全面推行执法三项'
    expect(joined(...wrapped(8, '工作机制。'), heading, '制度')).toHaveLength(2)
    expect(joined(...wrapped(6, '工作机制。'), heading, '制度')).toHaveLength(3)
  })
  const heading = '（一）坚持严格规范公正文明执法并且全面推行执法三项'
  const isKnown = (...lines: string[]) => joined(...lines, heading, '制度').at(-1) === `${heading}制度`
  test.each<[string, string[], boolean]>([
    [
      'not where most lines are shorter',
      wrapped(8, ...Array.from({ length: 17 }, () => '全县检查企业三十六家次。')),
      false,
    ],
    ['where up to 64 in 100 are', wrapped(8, ...Array.from({ length: 16 }, () => '全县检查企业三十六家次。')), true],
    ['whatever is too short to tell', wrapped(8, ...Array.from({ length: 30 }, () => '全县检查企业。')), true],
    [
      'where up to two in five full lines end a sentence',
      wrapped(9, ...Array.from({ length: 5 }, () => `${full.slice(1)}。`)),
      true,
    ],
    ['not where more do', wrapped(9, ...Array.from({ length: 6 }, () => `${full.slice(1)}。`)), false],
    ['by lines three characters shorter', wrapped(4, ...Array.from({ length: 5 }, () => full.slice(3))), true],
    ['not by those shorter than that', wrapped(4, ...Array.from({ length: 5 }, () => full.slice(5))), false],
    ['whatever one line in twenty has', wrapped(20, `${full}${full}。`), true],
  ])('is known %s', (_, lines, known) => {
    expect(isKnown(...lines)).toBe(known)
  })
  test.each<[string, number, boolean]>([
    ['fifteen', 15, true],
    ['fourteen', 14, false],
    ['sixty', 60, true],
    ['sixty-one', 61, false],
  ])('is one of up to %s characters', (_, width, known) => {
    const line = `${full}${full}${full}`.slice(0, width)
    const own = `（一）${line.slice(3)}`
    const lines = Array.from({ length: 12 }, () => line)
    expect(joined(...lines, '机制。', own, '制度').at(-1) === `${own}制度`).toBe(known)
  })
  test('counts two letters or digits for a character, and the spaces at its head', () => {
    const narrow = `（一）坚持严格规范公正文明执法${'A1'.repeat(10)}`
    expect(joined(...wrapped(8, '机制。'), narrow, '制度').at(-1)).toBe(`${narrow}制度`)
    expect(joined(...wrapped(8, '机制。'), narrow.slice(0, -8), '制度').at(-1)).toBe('制度')
  })
  test('joins up to two characters less, and nothing that a blank line parts', () => {
    const known = wrapped(9, '工作机制。')
    expect(joined(...known, heading.slice(0, -2), '制度').at(-1)).toBe(`${heading.slice(0, -2)}制度`)
    expect(joined(...known, heading.slice(0, -3), '制度').at(-1)).toBe('制度')
    expect(joined(...known, heading, '', '制度').at(-1)).toBe('制度')
  })
  test('joins a sentence to the next where paragraphs are indented', () => {
    const ended = `${full.slice(0, -1)}。`
    const indented = `　　${full.slice(2)}`
    const lines = [
      indented,
      full,
      ended,
      full,
      '工作。',
      indented,
      full,
      full,
      '工作。',
      indented,
      full,
      '工作。',
      full,
      '工作。',
    ]
    expect(joined(...lines)).toHaveLength(4)
    // Two indented lines are too few to tell.
    expect(joined(...lines.map((line, at) => (at < 9 ? line : line.trim())))).toHaveLength(5)
    expect(joined(...lines.map((line) => line.trim()))).toHaveLength(5)
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
