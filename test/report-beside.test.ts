import { describe, expect, test } from 'vitest'
import type { Report } from '../src/report/types.ts'
import { reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const title = '青石区水务局2024年法治政府建设年度报告'
const body = ['一、主要举措和成效', '我局全面推进依法行政，健全制度。', '二、存在的不足', '执法力量不足，装备老化。']
const readAs = (name: string, ...lines: string[]): Promise<Report> =>
  reportOf(sourceOf(name, lines.join('\n')), ruleSet)
const read = (...lines: string[]): Promise<Report> => readAs('report.txt', ...lines)

describe('figures that are listed below the close', () => {
  const close = ['青石区水务局', '附件']
  const listed = async (...lines: string[]): Promise<string[]> => {
    const { appended } = await read(title, '', ...body, ...close, ...lines)
    return appended.listed.map(
      ({ text, line, above, metric: { text: figure, time, sentence, target } }) =>
        `${line} ${above?.value ?? '-'} | ${text.value} | ${figure} ${time.kind} ${time.text ?? ''} ${sentence} ${String(target)}`,
    )
  }
  test.each<[string, string[], string[]]>([
    ['one', ['行政复议案件：126件'], ['2 附件 | 行政复议案件：126件 | 126件 none  -1 false']],
    [
      'dated by what stands above',
      ['2024年统计', '行政复议案件：126件'],
      ['3 2024年统计 | 行政复议案件：126件 | 126件 inherited 2024年 -1 false'],
    ],
    [
      '… further up',
      ['2024年统计', '行政复议', '案件：126件'],
      ['4 行政复议 | 案件：126件 | 126件 inherited 2024年 -1 false'],
    ],
    [
      'dated by itself',
      ['2024年统计', '2023年行政复议案件：126件'],
      ['3 2024年统计 | 2023年行政复议案件：126件 | 126件 inherited 2023年 -1 false'],
    ],
    [
      'several',
      ['行政复议：126件', '行政诉讼：36件'],
      ['2 附件 | 行政复议：126件 | 126件 none  -1 false', '3 附件 | 行政诉讼：36件 | 36件 none  -1 false'],
    ],
    ['not where a line has two', ['行政复议：126件，办结120件'], []],
    [
      'in a line of sixty characters',
      [`${'甲'.repeat(55)}：126件`],
      [`2 附件 | ${'甲'.repeat(55)}：126件 | 126件 none  -1 false`],
    ],
    ['not in one of sixty-one', [`${'甲'.repeat(56)}：126件`], []],
  ])('%s', async (_, lines, expected) => {
    expect(await listed(...lines)).toEqual(expected)
  })
  test('with those of its tables', async () => {
    const { appended, tables } = await readAs(
      'report.md',
      `# ${title}`,
      '',
      ...body.flatMap((line) => [line, '']),
      '青石区水务局',
      '',
      '2025年1月20日',
      '',
      '附件',
      '',
      '| 事项 | 件数（件） |',
      '| --- | --- |',
      '| 处罚 | 36 |',
      '| 许可 | 12 |',
    )
    expect(tables).toEqual([])
    expect(appended.tables.map(({ metrics }) => metrics.map(({ text, unit }) => [text, unit]))).toEqual([
      [
        ['36', '件'],
        ['12', '件'],
      ],
    ])
  })
})

describe('spaces within the body', () => {
  test.each<[string, [number, number][]]>([
    ['办理案件 36件。', [[4, 1]]],
    ['办理案件  件。', [[4, 2]]],
    ['办理案件　件。', [[4, 2]]],
    ['办理案件 　件。', [[4, 3]]],
    ['办理案件\t件。', [[4, 2]]],
    ['办理案件\u00a0件。', [[4, 1]]],
    ['　　办理案件件。', []],
    [
      '办理 案件 件。',
      [
        [2, 1],
        [4, 1],
      ],
    ],
    ['办理案件\u200b件。', []],
  ])('%j', async (line, expected) => {
    const { gaps } = await read(title, '', '一、主要举措和成效', line)
    expect(gaps).toEqual(expected.map(([at, width]) => ({ block: 1, at, width })))
  })
  test('are none at the end of a line', async () => {
    const lines = ['全年共组织干部职工观看法治专题讲座开幕会直 ', '播。会后开展讨论。']
    const { gaps, blocks } = await read(title, '', '一、主要举措和成效', ...lines)
    expect([gaps, blocks.length]).toEqual([[], 2])
  })
})

describe('control characters', () => {
  test('are found where they stand, with their code', async () => {
    const { strays } = await read(title, '', `办理\u0007案件\u00011件。`)
    expect(strays).toEqual([
      { code: 7, place: { start: 25, end: 26 } },
      { code: 1, place: { start: 28, end: 29 } },
    ])
  })
  test('but not in what is no prose', async () => {
    const { strays } = await readAs(
      'report.md',
      `# ${title}`,
      '',
      '办理 `案\u0007件` 36件。',
      '',
      '```',
      'a\u0007',
      '```',
    )
    expect(strays).toEqual([])
  })
  test('also in cells', async () => {
    const { strays } = await readAs(
      'report.md',
      `# ${title}`,
      '',
      '| 事项 | 件数 |',
      '| --- | --- |',
      '| 处\u0007罚 | 36 |',
    )
    expect(strays.map(({ code }) => code)).toEqual([7])
  })
})

describe('where to point when there is nothing better', () => {
  test.each<[string, string[], number, number]>([
    ['the title', ['青石区水务局文件', title, '', ...body], 9, 9 + title.length],
    ['the first line', body, 0, 9],
    ['the first that shows anything', ['', '', ...body], 2, 11],
    ['nothing', [''], 0, 0],
  ])('%s', async (_, lines, start, end) => {
    expect((await read(...lines)).anchor).toEqual({ start, end })
  })
  test('what is left of a document without a line', async () => {
    expect((await readAs('report.md', '', '```', 'code', '```')).anchor).toEqual({ start: 1, end: 13 })
  })
})
