import { expect, it } from 'vitest'
import { runRules } from './run-rules.ts'
import { reportWith } from './statements.ts'
import { messageOf } from './said.ts'
import { linterOf, reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const rules = ruleSet.rules.filter(({ id }) => /^metric-(?:arithmetic|consistency|percent)$/u.test(id))
const figures = { ...ruleSet, rules }

async function findingsIn(statement: string): Promise<string[]> {
  const report = await reportOf(sourceOf('report.txt', reportWith(statement)), ruleSet)
  return runRules(report, linterOf(figures), { path: 'report.txt' }).map((problem) => messageOf(problem, ruleSet.rules))
}

it('figures never come out as no number', async () => {
  const odd = `受理0件，办结0件，办结率100%。由0件增加到5件，增长500%。${'9'.repeat(320)}件，其中甲1件、乙2件、其他3件，占0%`
  expect((await findingsIn(odd)).filter((message) => /NaN|Infinity/u.test(message))).toEqual([])
})
