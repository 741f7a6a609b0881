import { expect, test } from 'vitest'
import { lint } from '../src/lint/lint.ts'
import { linterOf, ruleSetOf, sourceOf } from './shipped.ts'

/** 29 February without a year, in a report on a year, under a heading. */

const ruleSet = await ruleSetOf('rule-of-law-report')
const dates = { ...ruleSet, rules: ruleSet.rules.filter(({ id }) => id === 'impossible-date') }

test.each<[number, string, string, number]>([
  [2023, '主要举措和成效', '2023年，学法12次。2月29日，检查泵站6座。', 1],
  [2023, '主要举措和成效', '2023年，学法12次。2月25日至29日，检查泵站6座。', 1],
  [2023, '主要举措和成效', '2月29日，局党组会议审议本报告。', 0],
  [2023, '主要举措和成效', '2023年，发现问题36个，2月29日前整改30个。', 0],
  [2023, '主要举措和成效', '2023年，发现问题36个，截至2月29日整改30个。', 0],
  [2023, '主要举措和成效', '2023年，学法12次。每年2月29日开放。', 0],
  [2023, '2024年工作安排', '2月29日前完成立项。', 0],
  [2022, '主要举措和成效', '2月29日前整改30个。', 1],
  [2024, '主要举措和成效', '2月29日，检查泵站6座。', 0],
  [2024, '下一步工作安排', '2月29日前完成立项。', 1],
  [2024, '存在的不足和下一步工作安排', '2月29日前完成立项。', 0],
  [2024, '下一步工作安排', '对照2024年2月29日的清单，2月29日前完成立项。', 0],
])('%i %s: %s', async (year, heading, sentence, count) => {
  const text = `青石县水务局${String(year)}年法治政府建设年度报告\n\n一、${heading}\n${sentence}\n`
  const { problems } = await lint(sourceOf('report.txt', text), linterOf(dates))
  expect(problems).toHaveLength(count)
})

test.each<[string, number]>([
  ['2025年2月29日', 1],
  ['2025年2月28日', 0],
])('a day in the letter before the report: %s', async (day, count) => {
  const letter = `县人民政府：\n现将我局2024年度法治政府建设情况上报。\n特此报告。\n青石县水务局\n${day}\n`
  const report =
    '青石县水务局2024年法治政府建设年度报告\n\n一、主要举措和成效\n2024年，学法12次。\n\n青石县水务局\n2025年1月20日\n'
  const { problems } = await lint(sourceOf('report.txt', `${letter}\n${report}`), linterOf(dates))
  expect(problems).toHaveLength(count)
})
