import { expect, test } from 'vitest'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import { readRuleSet } from '../src/read/read-rule-set.ts'
import { isFixable } from '../src/rules/is-fixable.ts'
import { loadRuleSet } from '../src/rules/load-rule-set.ts'
import { runMain } from './run-main.ts'

test('a rule is called fixable where one of its examples is fixed, and nowhere else', async () => {
  const { ruleSet } = loadRuleSet((await readRuleSet('rule-of-law-report', '.')).folders)
  if (ruleSet === null) throw new Error('the rule set does not load')
  const fixed: string[] = []
  for (const rule of ruleSet.rules) {
    const checks = compile({ ...ruleSet, rules: [rule] })
    for (const { text } of rule.examples.bad) {
      const source = { path: 'a.md', text, format: 'markdown', encoding: 'utf-8', bom: false } as const
      const { problems } = await lint(source, checks)
      if (problems.some(({ edits }) => edits.some(({ kind }) => kind === 'fix')) && !fixed.includes(rule.id))
        fixed.push(rule.id)
    }
  }
  expect(fixed.length).toBeGreaterThan(5)
  expect(ruleSet.rules.filter(isFixable).map(({ id }) => id)).toEqual(fixed)
})

test('rules as a table in Markdown', async () => {
  const { stdout } = await runMain(['rules', '--format', 'markdown'], { cwd: '.' })
  const lines = stdout.trimEnd().split('\n')
  expect(lines.slice(0, 2)).toEqual(['| 规则 | 级别 | 要求 | 依据 | 可自动修改 |', '| --- | --- | --- | --- | --- |'])
  expect(lines).toContain('| `cutoff-word` | 警告 | 数据截到某一时点用“截至” | 《党政机关公文处理工作条例》 | 是 |')
  expect(new Set(lines.map((line) => line.split(/(?<!\\)\|/u).length))).toEqual(new Set([7]))
  const english = await runMain(['rules', '-f', 'markdown', '--locale', 'en'], { cwd: '.' })
  expect(english.stdout).toMatch(/^\| Rule \| Level \| Asks \| Basis \| Fixable \|\n/u)
})
