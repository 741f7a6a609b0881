import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import { readRuleSet } from '../src/read/read-rule-set.ts'
import { loadRuleSet } from '../src/rules/load-rule-set.ts'
import type { Rule, RuleSet } from '../src/rules/types.ts'
import { said } from './said.ts'

const names = readdirSync('rules', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const sets = await Promise.all(names.map(load))

async function load(name: string) {
  const { folders, errors } = await readRuleSet(name, '.')
  return { name, errors, ...loadRuleSet(folders) }
}

/** What one rule alone says of a text. */
async function reports(text: string, rule: Rule, ruleSet: RuleSet): Promise<string[]> {
  const source = { path: 'example.md', text, format: 'markdown', encoding: 'utf-8', bom: false } as const
  const { problems } = await lint(source, compile({ ...ruleSet, rules: [rule] }))
  return problems.map((problem) => said(problem, [rule]))
}

test('there are rule sets', () => {
  expect(names.length).toBeGreaterThan(0)
})

describe.each(sets)('$name', ({ name, errors, ruleSet, problems }) => {
  test('loads', () => {
    expect(errors).toEqual([])
    expect(problems.map((problem) => `${problem.path}:${said(problem)}`)).toEqual([])
    expect(ruleSet).not.toBeNull()
  })

  if (ruleSet === null) return
  const own = ruleSet.rules.filter((rule) => rule.set === name)

  test.each(own)('$id is named after its file and has three good and three bad examples', ({ id, file, examples }) => {
    expect(file.replaceAll('\\', '/')).toBe(`rules/${name}/${id}.yaml`)
    expect(examples.good.length, 'good examples').toBeGreaterThanOrEqual(3)
    expect(examples.bad.length, 'bad examples').toBeGreaterThanOrEqual(3)
  })

  const good = own.flatMap((rule) => rule.examples.good.map((example) => ({ ...example, rule, id: rule.id })))
  test.each(good)('$id is silent: $name', async ({ text, rule }) => {
    expect(await reports(text, rule, ruleSet), 'noisy').toEqual([])
  })

  const bad = own.flatMap((rule) => rule.examples.bad.map((example) => ({ ...example, rule, id: rule.id })))
  test.each(bad)('$id reports: $name', async ({ text, rule, reports: expected }) => {
    const actual = await reports(text, rule, ruleSet)
    expect(actual, actual.length < expected.length ? 'missing' : 'wrong').toEqual(expected)
  })
})
