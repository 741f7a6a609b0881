import { expect, test } from 'vitest'
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
