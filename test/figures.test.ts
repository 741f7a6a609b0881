import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '../src/lint/compile.ts'
import { runRules } from '../src/lint/run-rules.ts'
import { messageOf } from './said.ts'
import { reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const rules = compile(ruleSet).rules.filter(({ rule }) => /^metric-(?:arithmetic|consistency|percent)$/u.test(rule.id))

/** Statements of a made-up office, one a line; ` // ` parts paragraphs. */
function statements(name: string): string[] {
  return readFileSync(`test/figures.${name}.txt`, 'utf8').trim().split('\n')
}

async function findingsIn(statement: string): Promise<string[]> {
  const body = `（一）抓好工作。有关情况如下。${statement.replaceAll(' // ', '。\n')}。`
  const text = `青岚县综合管理局2024年法治政府建设年度报告\n\n一、主要举措和成效\n${body}\n\n二、存在的不足\n无。\n`
  const report = await reportOf(sourceOf('report.txt', text), ruleSet)
  return runRules(report, { rules }, { path: 'report.txt' }).map((problem) => messageOf(problem, ruleSet.rules))
}

describe('figures', () => {
  it.each(statements('wrong'))('contradict each other: %s', async (statement) => {
    expect(await findingsIn(statement)).not.toEqual([])
  })

  it.each(statements('right'))('hold: %s', async (statement) => {
    expect(await findingsIn(statement)).toEqual([])
  })

  it('never come out as no number', async () => {
    const odd = `受理0件，办结0件，办结率100%。由0件增加到5件，增长500%。${'9'.repeat(320)}件，其中甲1件、乙2件、其他3件，占0%`
    expect((await findingsIn(odd)).filter((message) => /NaN|Infinity/u.test(message))).toEqual([])
  })
})
