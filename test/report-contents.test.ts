import { expect, test } from 'vitest'
import { withoutContents } from '../src/report/layout/contents-page.ts'
import type { Line } from '../src/report/layout/lines.ts'
import { makeText } from '../src/report/text/text.ts'
import { reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')

const body = `一、主要举措和成效
2024年，办案36件。
二、存在的不足和原因
执法装备老化，主要原因是经费不足。
（一）队伍。新人多。
三、下一年度主要安排
更新执法装备。
`

function withContents(...lines: string[]): string {
  return `青石区水务局2024年法治政府建设年度报告\n\n${lines.join('\n')}\n\n${body}`
}

async function headingsOf(text: string): Promise<string[]> {
  const { outline, blocks } = await reportOf(sourceOf('contents.txt', text), ruleSet)
  expect(blocks.length).toBeGreaterThan(5)
  return outline.map(({ title }) => title.value)
}

const own = ['主要举措和成效', '存在的不足和原因', '队伍', '下一年度主要安排']

test.each([
  ['tabs', '目　录', '一、主要举措和成效\t1', '二、存在的不足和原因\t2', '（一）队伍\t3', '三、下一年度主要安排\t3'],
  ['dots', '目录：', '一、主要举措和成效……1', '二、存在的不足和原因……2', '三、下一年度主要安排......10'],
  ['spaces, no label', '一、主要举措和成效   1', '二、存在的不足和原因   2', '三、下一年度主要安排   4'],
])('a table of contents set with %s is no body', async (_, ...lines) => {
  expect(await headingsOf(withContents(...lines))).toEqual(own)
})

test.each([
  ['too few', '一、主要举措和成效 1', '二、存在的不足和原因 2'],
  ['pages that go back', '一、主要举措和成效 3', '二、存在的不足和原因 2', '三、下一年度主要安排 1'],
  ['headings of their own', '一、办结案件 1', '二、审查合同 2', '三、开展培训 3'],
])('what is no table of contents stays: %s', async (_, ...lines) => {
  expect((await headingsOf(withContents(...lines))).length).toBe(own.length + lines.length)
})

const line = (value: string): Line => ({
  text: makeText([{ value, start: 0 }]),
  indent: 0,
  marked: false,
  spaced: false,
})
const leftOf = (lines: Line[]): string[] => withoutContents(lines).map(({ text }) => text.value)
const left = (...lines: string[]): string[] => leftOf(lines.map(line))

const long = `一、${'甲'.repeat(115)}`
const headings = ['一、举措', '二、不足', '三、安排', '四、其他', '总体情况。全年办案36件。', '五、甲', long]
const entries = ['一、举措……1', '二、不足……2', '三、安排……3']

test.each<[string, string[]]>([
  ['three lines', entries],
  ['pages that stay', ['一、举措1', '二、不足1', '三、安排1']],
  ['any leaders', ['一、举措…….·_—-1', '二、不足-2', '三、安排·9']],
  ['pages of three digits', ['一、举措98', '二、不足99', '三、安排100']],
  ['a heading that its text follows', ['一、举措1', '二、不足2', '总体情况3']],
  ['a line as long as any', ['一、举措1', '二、不足2', `${long}999`]],
  ['a page on which the body begins again', ['一、举措0', '二、不足1', '三、安排2']],
])('a table of contents: %s', (_, contents) => {
  expect(left(...contents, ...headings)).toEqual(headings)
})

test.each<[string, string[]]>([
  ['two lines', entries.slice(0, 2)],
  ['two and two, apart', [...entries.slice(0, 2), '水务工作', ...entries.slice(1)]],
  ['lines of which one has no page', ['一、举措1', '二、不足', '三、安排3']],
  ['lines that name no heading', ['一、检查1', '二、培训2', '三、宣传3']],
  ['pages that go back', ['一、举措1', '二、不足3', '三、安排2']],
  ['a heading that is too short', ['一、举措1', '二、不足2', '五、甲3']],
  ['a line that is too long', ['一、举措1', '二、不足2', `${long}…999`]],
  ['numbers that are no pages', ['一、举措2022', '二、不足2023', '三、安排2024']],
  ['pages with something behind them', ['一、举措1页', '二、不足2页', '三、安排3页']],
])('none: %s', (_, contents) => {
  expect(left(...contents, ...headings)).toEqual([...contents, ...headings])
})

test('its label goes with it, where it stands right above it and says nothing else', () => {
  for (const label of ['目录', '目录：', '目录:'])
    expect(left('水务局', label, ...entries, ...headings)).toEqual(['水务局', ...headings])
  for (const label of ['本目录', '目录如下', '附录'])
    expect(left(label, ...entries, ...headings)).toEqual([label, ...headings])
  expect(left('目录', '水务局', ...entries, ...headings, '目录')).toEqual(['目录', '水务局', ...headings, '目录'])
  expect(left('目录', ...headings)).toEqual(['目录', ...headings])
})

test('a table of contents may stand at the end', () => {
  expect(left(...headings, '目录', ...entries)).toEqual(headings)
})

test('two of them are dropped, and what stands between them stays', () => {
  expect(left(...entries, '图片目录', ...entries, ...headings)).toEqual(['图片目录', ...headings])
})

test('rows of a table are none', () => {
  const row = { table: 0, cells: [] } as unknown as NonNullable<Line['row']>
  const rows = entries.map((value) => ({ ...line(value), row }))
  expect(leftOf([...rows, ...headings.map(line)])).toEqual([...entries, ...headings])
})
