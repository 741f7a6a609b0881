import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runRules } from '../src/lint/run-rules.ts'
import { messageOf } from './said.ts'
import { linterOf, reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const rules = ruleSet.rules.filter(({ id }) => /^metric-(?:arithmetic|consistency)$/u.test(id))

/** Statements with tables and lists, one a line: ⏎ parts lines, @@ what stands below the close. */
function statements(name: 'right' | 'wrong'): string[] {
  return readFileSync(`test/figures.tables-${name}.txt`, 'utf8').trim().split('\n')
}

async function findingsIn(statement: string): Promise<string[]> {
  const [text = '', close = ''] = statement.replaceAll('⏎', '\n').replaceAll(' // ', '。\n').split('@@')
  const body = `一、主要举措和成效\n（一）抓好工作。有关情况如下。${text}\n\n二、存在的不足\n无。\n${close}\n`
  const whole = `青岚县综合管理局2024年法治政府建设年度报告\n\n${body}`
  const report = await reportOf(sourceOf('report.md', whole), ruleSet)
  const figures = linterOf({ ...ruleSet, rules })
  return runRules(report, figures, { path: 'report.md' }).map((problem) => messageOf(problem, rules))
}

describe('figures of the text and of tables and lists', () => {
  it.each(statements('wrong'))('contradict each other: %s', async (statement) => {
    expect(await findingsIn(statement)).not.toEqual([])
  })

  it.each(statements('right'))('hold: %s', async (statement) => {
    expect(await findingsIn(statement)).toEqual([])
  })
})
