import { expect, test } from 'vitest'
import { examine } from '../src/lint/examine.ts'
import { linterOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')

const body = ['一、存在的不足', '（一）执法力量薄弱。一线只有4人。', '二、下一步打算', '增配执法人员。', ''].join('\n')

test('a document of another kind has no shortcomings: whether they are answered was not judged', async () => {
  const linter = linterOf(ruleSet)
  const judged = async (title: string): Promise<number> =>
    (await examine(sourceOf('report.txt', `${title}\n\n${body}`), linter)).shortcomings.length
  expect(await judged('青石区水务局2024年法治政府建设年度报告')).toBe(1)
  expect(await judged('青石区水务局关于开展自查的通知')).toBe(0)
})
