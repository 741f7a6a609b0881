import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import { readRuleSet } from '../src/read/read-rule-set.ts'
import { loadRuleSet } from '../src/rules/load-rule-set.ts'
import { scratchFolder } from './scratch.ts'
import { sourceOf } from './shipped.ts'

// A province demands one more part, in its own words, and is stricter about dates: two files, no code.
const files = {
  'province/_report.yaml': `
extends: [rule-of-law-report]
parts:
  study:
    name: 学习宣传贯彻习近平法治思想的情况
    en: the study of Xi Jinping Thought on the Rule of Law
    headings: ['学习.{0,4}贯彻.{0,12}法治思想']
    alongside: true
time:
  vague: [到现在为止]
rules:
  metric-vague-time: error
  plan-year: off
`,
  'province/part-study.yaml': `
id: part-study
title: 报告写明学习宣传贯彻的情况
en: { title: The report states what was studied }
basis: [ducha-guiding]
check: { kind: required-part, part: study }
outcomes:
  missing: { severity: warning, message: 报告没有写学习宣传贯彻的情况, en: The report does not state what was studied }
docs: { why: 省里的通知要求单列。, fix: 单列一个部分。 }
examples:
  good: [{ name: 单列, text: "一、深入学习贯彻习近平法治思想\\n组织学习。" }]
  bad: [{ name: 没有, text: "一、主要举措和成效\\n组织学习。", reports: ["1:1 warning 报告没有写学习宣传贯彻的情况"] }]
`,
}

const text = `云岭市青石区城市管理局2024年法治政府建设年度报告

一、2024年推进法治政府建设的主要举措和成效
到现在为止，办理案件36件。
二、党政主要负责人履行推进法治建设第一责任人职责情况
局长主持局党组会研究法治工作，带头参加中心组学法。
三、存在的不足和原因
（一）执法文书说理不充分。主要原因是培训不够。
四、下一步工作打算
加强执法文书说理培训，开展案卷评查。

云岭市青石区城市管理局
2025年1月20日
`

test('a province demands another part, other words and another severity by two YAML files', async () => {
  const folder = scratchFolder(files)
  expect(readdirSync(join(folder, 'province'))).toHaveLength(2)
  const { folders, errors } = await readRuleSet(join(folder, 'province'), folder)
  const { ruleSet, problems } = loadRuleSet(folders)
  expect([...errors, ...problems]).toEqual([])
  if (ruleSet === null) throw new Error('not loaded')

  const said = async (report: string): Promise<string[]> => {
    const result = await lint(sourceOf('report.txt', report), compile(ruleSet))
    return result.problems.map(
      ({ place, severity, id }) => `${place?.start.line}:${place?.start.column} ${severity} ${id}`,
    )
  }
  expect(await said(text)).toEqual(['1:1 warning part-study', '4:1 error metric-vague-time'])

  const studied = text
    .replace('三、存在', '三、深入学习贯彻习近平法治思想\n组织集体学习。\n四、存在')
    .replace('四、下一步', '五、下一步')
  expect(await said(studied)).toEqual(['4:1 error metric-vague-time'])
})
