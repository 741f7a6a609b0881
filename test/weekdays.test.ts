import { expect, test } from 'vitest'
import { runRules } from './run-rules.ts'
import { messageOf } from './said.ts'
import { linterOf, reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const rules = ruleSet.rules.filter(({ id }) => id === 'impossible-date')

async function saidOf(achieved: string, planned: string): Promise<string[]> {
  const body = `一、主要举措和成效\n${achieved}\n\n二、2025年工作安排\n${planned}\n`
  const report = await reportOf(sourceOf('report.txt', `青岚县水务局2024年法治政府建设年度报告\n\n${body}`), ruleSet)
  return runRules(report, linterOf({ ...ruleSet, rules }), { path: 'report.txt' }).map((one) => messageOf(one, rules))
}

test('a day that was is of the report year, but for those before the report was made', async () => {
  // Of 2025, and of 2024.
  const [next, own] = ['6月5日（星期四）、1月6日（星期一）开展宣传。', '6月5日（星期三）、1月5日（星期五）开展宣传。']
  expect(await saidOf(own, next)).toEqual([])
  expect(await saidOf(next, own)).toEqual(['日期和星期对不上：6月5日（星期四）'])
})
