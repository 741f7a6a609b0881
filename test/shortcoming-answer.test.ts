import { expect, test } from 'vitest'
import { shortcomingAnswer } from '../src/checks/shortcoming-answer.ts'
import { reportOf, ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')

test.each([
  ['一是普法形式单一。只发传单。二是装备老化。车辆少。'],
  ['一是普法形式单一；只发传单。二是装备老化；车辆少。'],
  ['（一）普法形式单一。只发传单。\n\n（二）装备老化。车辆少。'],
])('what a judge is asked about has one stop behind what is lacking: %s', async (items) => {
  const text = `青石区水务局2024年法治政府建设年度报告\n\n一、存在的不足\n\n${items}\n\n二、2025年工作安排\n\n修订裁量基准，清理收费项目。\n`
  const report = await reportOf(sourceOf('report.txt', text), ruleSet)
  const options = { remedies: ['none' as const, 'unsure' as const], unless: null, refers: '(?!)' }
  const findings = shortcomingAnswer.compile(options, ruleSet.vocabulary)(report)
  const asked = findings.flatMap(({ question }) => (question ? [question.item] : []))
  expect(asked.length).toBeGreaterThan(0)
  for (const item of asked) expect(item).not.toMatch(/[。；，]。/u)
})
