import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import { readRuleSet } from '../src/read/read-rule-set.ts'
import { loadRuleSet } from '../src/rules/load-rule-set.ts'
import { median, quantile } from './measure.ts'
import { reportOf } from './reports.ts'

/** Milliseconds that linting again takes after each of many single edits, in a process that is warm. */
export async function keystrokes(): Promise<{ middle: number; most: number }> {
  const { ruleSet } = loadRuleSet((await readRuleSet('rule-of-law-report', '.')).folders)
  if (ruleSet === null) throw new Error('the shipped rule set is wrong')
  const linter = compile(ruleSet)
  const text = reportOf(20_000)
  const costs: number[] = []
  for (let stroke = 0; stroke < 300; stroke++) {
    const at = (stroke * 7919) % text.length
    const edited = `${text.slice(0, at)}法${text.slice(at)}`
    const start = performance.now()
    await lint({ path: 'draft.txt', text: edited, format: 'text', encoding: 'utf-8', bom: false }, linter)
    if (stroke >= 100) costs.push(performance.now() - start)
  }
  return { middle: median(costs), most: quantile(costs, 0.95) }
}
