import { describe, expect, test } from 'vitest'
import { levelsOf, type Leveled } from '../src/report/parts/heading-levels.ts'
import type { Ordinal } from '../src/report/parts/ordinal.ts'
import { headingsUnder, sentencesOfSection, sentencesUnder } from '../src/report/parts/sections.ts'
import { reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const title = '青石区水务局2024年法治政府建设年度报告'
const read = (name: string, ...lines: string[]) =>
  reportOf(sourceOf(name, [title, '', ...lines, ''].join('\n')), ruleSet)

describe('the level of a heading', () => {
  /** `2.1`: an ordinal of level 2, number 1; `##`: written as deep; `{a,b}`: the parts it names. */
  const leveled = (written: string): Leveled => {
    const [, marks = '', level, number, parts = ''] = /^(#*)(?:(\d)\.(\d+))?(?:\{(.*)\})?$/u.exec(written) ?? []
    return {
      depth: marks === '' ? undefined : marks.length,
      ordinal: level === undefined ? null : ({ level: Number(level), number: Number(number), length: 2 } as Ordinal),
      parts: parts === '' ? [] : parts.split(','),
    }
  }
  test.each<[string, string[], number[]]>([
    ['that of its ordinal, however it is written', ['##1.1', '#2.1', '3.1', '4.1'], [1, 2, 3, 4]],
    ['the first where nothing is known', [''], [1]],
    ['the first where it names a part', ['1.1', '2.1', '{a}', '2.2'], [1, 2, 1, 2]],
    ['below one that names it with another', ['1.1{a,b}', '{a}', '{b}'], [1, 2, 2]],
    ['… also as it is written', ['#{a,b}', '#{a}'], [1, 2]],
    ['not below one that names it alone', ['1.1{a}', '{a}'], [1, 1]],
    ['not below one that names two others', ['1.1{a,b}', '{c}'], [1, 1]],
    ['not below one before the last of the first level', ['1.1{a,b}', '1.2{c,d}', '{a}'], [1, 1, 1]],
    ['below one of the first level with some between', ['1.1{a,b}', '2.1', '{a}'], [1, 2, 2]],
    ['above the numbering that starts behind it', ['1.1', '', '3.1'], [1, 2, 3]],
    ['… but never above the first', ['', '1.1'], [1, 1]],
    ['… though a heading stands between that of the last', ['1.1', '2.1', '', '2.1'], [1, 2, 1, 2]],
    ['that of the numbers on either side', ['1.1', '2.1', '', '2.2'], [1, 2, 2, 2]],
    ['the first where those differ', ['1.1', '3.1', '', '2.2'], [1, 3, 1, 2]],
    ['the first behind a number that nothing follows', ['1.1', '2.1', ''], [1, 2, 1]],
    ['that of the one before it, which has no ordinal, either', ['1.1', '', '', '3.1'], [1, 1, 2, 3]],
    ['… whatever that is', ['1.1', '2.1', '', '2.2', '', '', '2.4'], [1, 2, 2, 2, 1, 1, 2]],
    ['… also the last', ['1.1', '', '3.1', '', ''], [1, 2, 3, 1, 1]],
    ['a level below what is written less deep', ['#1.1', '##'], [1, 2]],
    ['that of what is written as deep', ['#1.1', '##2.1', '##'], [1, 2, 2]],
    ['by the nearest that is not deeper', ['#1.1', '##2.1', '###3.1', '##'], [1, 2, 3, 2]],
    ['by none that is not written as a heading', ['#1.1', '2.1', '##'], [1, 2, 2]],
    ['at most the fourth', ['#4.1', '##'], [4, 4]],
    ['unknown by its depth, where nothing stands before it', ['##', '2.1'], [1, 2]],
    ['unknown by its depth, where all before it is deeper', ['###3.1', '#', '3.2'], [3, 3, 3]],
    ['one lower where a part stands above 一、', ['0.1', '1.1', '2.1', '3.1', '0.2'], [1, 2, 3, 4, 1]],
    ['… also above the numbering that starts behind it', ['0.1', '1.1', '', '2.1'], [1, 2, 2, 3]],
    ['as it is written, though it names a part', ['#1.1', '##{a}'], [1, 2]],
  ])('is %s', (_, written, levels) => {
    expect(levelsOf(written.map(leveled))).toEqual(levels)
  })
})

/** `#`s as deep as a heading stands, its ordinal, title, form and parts. */
async function outline(...lines: string[]): Promise<string[]> {
  const report = await read('report.txt', ...lines)
  return report.outline.map(
    ({ level, ordinal, title: own, form, glued }) =>
      `${'#'.repeat(level)} ${ordinal ?? ''}|${own.value}${form === 'run-in' ? ' …' : ''}${glued ? ' glued' : ''}`,
  )
}

describe('where a title ends', () => {
  const long = (length: number): string => '规范执法'.repeat(20).slice(0, length)
  test.each<[string, string, string[]]>([
    ['alone', '一、规范执法', ['# 一、|规范执法']],
    ['behind the number of a part', '第一部分　规范执法', ['# 第一部分|规范执法']],
    ['… not in a sentence', '第一部分是规范执法，第二部分是深化普法', []],
    ['… nor before its end', '第一部分规范执法。', []],
    ['behind a capital numeral', '叁、规范执法', ['# 叁、|规范执法']],
    ['… not behind an amount', '叁万元罚款全部到位', []],
    ['with a stop', '一、规范执法。', ['# 一、|规范执法']],
    ['with other marks', '一、规范执法：', ['# 一、|规范执法']],
    ['with several', '一、规范执法，；', ['# 一、|规范执法']],
    ['before its text', '一、规范执法。全年办案36件。', ['# 一、|规范执法 …']],
    ['before an item', '一、规范执法一是办案36件；二是检查8次。', ['# 一、|规范执法 … glued']],
    ['before an item behind a mark', '一、规范执法，一是办案36件；二是检查8次。', ['# 一、|规范执法 …']],
    ['before an item behind its stop', '一、规范执法。一是办案36件；二是检查8次。', ['# 一、|规范执法 …']],
    ['not before an item at its head', '一、一是办案36件；二是检查8次。', ['# 一、|一是办案36件；二是检查8次']],
    ['after sixty characters, with a stop', `一、${long(60)}。全年办案36件。`, [`# 一、|${long(60)} …`]],
    ['at a comma, where it is longer', `一、规范执法行为，${long(52)}。`, [`# 一、|规范执法行为，${long(52)}`]],
    ['at a comma, where it is longer, with a stop', `一、规范执法行为，${long(54)}。`, ['# 一、|规范执法行为 … glued']],
    [
      'at no comma in its first six characters',
      `一、规范执法，${long(56)}。`,
      [`# 一、|${`规范执法，${long(56)}`.slice(0, 60)} … glued`],
    ],
    [
      'at none right before the seventh',
      `一、规范执法行，${long(55)}。`,
      [`# 一、|${`规范执法行，${long(55)}`.slice(0, 60)} … glued`],
    ],
    ['at no comma after sixty', `一、${long(61)}，办案36件。`, [`# 一、|${long(60)} … glued`]],
    ['at a comma after sixty', `一、${long(60)}，办案36件。`, [`# 一、|${long(60)} … glued`]],
    [
      'at a colon before a number',
      '一、规范文件，接受监督：1、办案36件。2、检查8次。',
      ['# 一、|规范文件，接受监督 …'],
    ],
    ['at a colon, where it is longer', `一、规范文件，接受监督：${long(60)}。`, ['# 一、|规范文件，接受监督 …']],
    ['at no colon behind what leads in', `一、规范文件管理，具体包括：${long(60)}。`, ['# 一、|规范文件管理 … glued']],
    ['at no colon, where it is short', '一、坚持问题导向：接受监督。', ['# 一、|坚持问题导向：接受监督']],
    ['nowhere, where it has no stop', `一、${long(70)}`, [`# 一、|${long(70)}`]],
    ['in no half of a character', `一、${long(59)}😀${long(20)}。`, [`# 一、|${long(59)} … glued`]],
  ])('%s', async (_, line, expected) => {
    expect(await outline(line, '全局推进依法行政。')).toEqual(expected)
  })
  test.each<[string, string, string[]]>([
    ['with its year', '规范水行政执法行为（2024年）', ['# |规范水行政执法行为（2024年）']],
    ['… also of a half', '规范水行政执法行为（2024年上半年）', ['# |规范水行政执法行为（2024年上半年）']],
    ['… not where the year is that of a document', '修改《青石区水资源管理办法》（2024年）', []],
    ['… nor of its revision', '落实水资源管理办法修订（2024年）', []],
    ['… nor behind a figure', '办理水行政处罚案件36件（2024年）', []],
    ['… nor in a sentence', '规范水行政执法行为（2024年），办案36件。', []],
  ])('without ordinal %s', async (_, line, expected) => {
    expect(await outline('我局推进依法行政。', line, '全局办理水行政处罚案件。')).toEqual(expected)
  })
  test.each<[string, string]>([
    ['an ordinal alone', '一、'],
    ['an ordinal with marks alone', '一、，'],
    ['a list', '1、规范执法；2、深化普法。'],
    ['a list with commas', '1、规范执法，2、深化普法。'],
    ['prose', '全年规范执法。'],
  ])('no title has %s', async (_, line) => {
    expect(await outline('我局推进依法行政。', line, '我局推进依法行政。')).toEqual([])
  })
  test('a list of sentences is a heading with its text', async () => {
    expect(await outline('1、规范执法。2、深化普法。')).toEqual(['### 1、|规范执法 …'])
  })
})

describe('what stands under a heading', () => {
  const lines = [
    '我局推进依法行政。',
    '一、主要举措',
    '全年办案36件。健全制度。',
    '（一）规范执法。检查8次。',
    '（二）深化普法。',
    '宣讲12场。',
    '二、存在的不足',
    '执法力量不足。',
  ]
  test('its parent is the nearest above it that is less deep', async () => {
    const { outline: found, blocks } = await read('a.txt', ...lines)
    expect(found.map(({ parent }) => parent)).toEqual([null, 0, 0, null])
    expect(found.map(({ number }) => number)).toEqual([1, 1, 2, 2])
    expect(blocks.map(({ heading }) => heading)).toEqual([null, 0, 0, 1, 2, 2, 3, 3])
  })
  test('sentences without its title, those of its whole section, and headings', async () => {
    const report = { ...(await read('a.txt', ...lines)), reportYear: 2024 }
    const values = (indexes: number[]) =>
      indexes.map((at) => {
        const { block, start, end } = report.sentences[at] ?? { block: 0, start: 0, end: 0 }
        return report.blocks[block]?.text.value.slice(start, end)
      })
    expect([0, 1, 2, 3].map((at) => values(sentencesUnder(report, at)))).toEqual([
      ['全年办案36件。', '健全制度。'],
      ['检查8次。'],
      ['宣讲12场。'],
      ['执法力量不足。'],
    ])
    expect(values(sentencesOfSection(report, 0))).toEqual([
      '主要举措',
      '全年办案36件。',
      '健全制度。',
      '规范执法',
      '检查8次。',
      '深化普法',
      '宣讲12场。',
    ])
    expect(values(sentencesOfSection(report, 2))).toEqual(['深化普法', '宣讲12场。'])
    expect([0, 1, 3].map((at) => headingsUnder(report.outline, at))).toEqual([[1, 2], [], []])
  })
  test('headings of headings are not right under it', async () => {
    const { outline: found } = await read(
      'a.txt',
      '一、甲举措',
      '（一）乙办法',
      '1.丙措施',
      '（二）丁方式',
      '二、戊打算',
    )
    expect([0, 1].map((at) => headingsUnder(found, at))).toEqual([[1, 3], [2]])
  })
})

describe('an item that begins with a figure', () => {
  test('is one between the two next to it, and a figure elsewhere', async () => {
    const ordinals = async (...lines: string[]) => (await read('a.txt', ...lines)).outline.map(({ ordinal }) => ordinal)
    expect(await ordinals('一、成效', '1.建成泵站。', '2.9座水闸完成检修。', '3.办结案件。')).toEqual([
      '一、',
      '1.',
      '2.',
      '3.',
    ])
    expect(await ordinals('一、成效', '1.建成泵站。', '2.9万立方米泥沙已清。', '2.办结案件。')).toEqual([
      '一、',
      '1.',
      '2.',
    ])
    expect(await ordinals('一、成效', '2.9座水闸完成检修。', '3.办结案件。')).toEqual(['一、', '3.'])
  })
})

describe('the label of a paragraph', () => {
  const [did, lacks] = ['主要举措和成效。全年建成泵站2座。', '存在的不足和原因。巡查不勤，因人手少。']
  const parts = async (...lines: string[]) =>
    (await read('a.txt', ...lines)).outline.map(({ form, level, parts: own }) => [form, level, ...own])
  test('is a heading where several parts have one, above what is numbered', async () => {
    expect(await parts(did, lacks, '下一步打算。', '一、增配人手。')).toEqual([
      ['run-in', 1, 'achievements'],
      ['run-in', 1, 'shortcomings', 'causes'],
      ['block', 1, 'plan'],
      ['block', 2],
    ])
  })
  test('is a sentence where it is the only one, or a heading names a part', async () => {
    expect(await parts(did, lacks)).toEqual([])
    expect(await parts('一、下一步打算', did, lacks)).toEqual([['block', 1, 'plan']])
  })
})

describe('the part of what names no other', () => {
  const parts = async (...lines: string[]): Promise<string[][]> =>
    (await read('a.txt', ...lines)).outline.map((heading) => heading.parts)
  test('is what was done, at the top, and nowhere below it', async () => {
    expect(await parts('一、水清岸绿谱新篇', '（一）主要举措', '（二）存在的不足')).toEqual([
      ['achievements'],
      [],
      ['shortcomings'],
    ])
  })
  test('is that of the topmost headings, whatever their level', async () => {
    expect(await parts('（一）水清岸绿谱新篇', '1.规范执法', '（二）存在的不足')).toEqual([
      ['achievements'],
      [],
      ['shortcomings'],
    ])
  })
  test('is named beside what may stand with it', async () => {
    expect(await parts('一、其他需要报告的情况', '二、主要举措和存在的不足')).toEqual([
      ['other'],
      ['achievements', 'shortcomings'],
    ])
  })
})

test('headings that name no part and are numbered anew stand in the part above them', async () => {
  const levels = async (...lines: string[]): Promise<number[]> =>
    (await read('a.txt', ...lines)).outline.map(({ level }) => level)
  const plan = ['一、主要举措', '二、存在的不足', '三、新的一年怎么干', '一、守好渠', '二、管好水']
  expect(await levels(...plan)).toEqual([1, 1, 1, 2, 2])
  expect(await levels(...plan, '四、其他需要报告的情况')).toEqual([1, 1, 1, 2, 2, 1])
  expect(await levels('一、主要举措', '二、存在的不足', '一、下一步安排')).toEqual([1, 1, 1])
})
