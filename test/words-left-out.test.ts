import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { kinds } from '../src/checks/index.ts'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import { readRuleSet } from '../src/read/read-rule-set.ts'
import { loadRuleSet } from '../src/rules/load-rule-set.ts'
import type { RuleSet } from '../src/rules/types.ts'
import { sourceOf } from './shipped.ts'

const { folders } = await readRuleSet('rule-of-law-report', '.')

/** The shipped rules as somebody wrote them who knows no option but those that must be given. */
const { ruleSet, problems } = loadRuleSet(
  folders.map((folder) => ({
    ...folder,
    files: folder.files.map(({ path, text }) => ({ path, text: /[\\/]_/u.test(path) ? text : withLeast(text) })),
  })),
)

function withLeast(text: string): string {
  const rule = parse(text) as { check: Record<string, unknown> & { kind: string } }
  const { options = {} } = kinds.find(({ name }) => name === rule.check.kind) ?? {}
  const wanted = Object.entries(rule.check).filter(
    ([name]) => name === 'kind' || !('default' in (options[name] ?? { default: null })),
  )
  return stringify({ ...rule, check: Object.fromEntries(wanted) })
}

function loaded(): RuleSet {
  if (ruleSet === null) throw new Error('no rule set')
  return ruleSet
}

test('rules without optional words load', () => {
  expect(problems).toEqual([])
})

describe.each(ruleSet?.rules ?? [])('$id without optional words', (rule) => {
  test('reads its examples', async () => {
    const { good, bad } = rule.examples
    const linter = compile({ ...loaded(), rules: [rule] })
    const found = await Promise.all([...good, ...bad].map(({ text }) => lint(sourceOf('example.txt', text), linter)))
    expect(found.flatMap((result) => result.problems.filter(({ source }) => source !== 'rule'))).toEqual([])
  })

  test('makes no pattern of words that are not there', () => {
    const made: string[] = []
    const original = globalThis.RegExp
    globalThis.RegExp = new Proxy(original, {
      construct(target, given: [string, string?]) {
        made.push(given[0])
        return new target(...given)
      },
    })
    try {
      kinds.find(({ name }) => name === rule.check.kind)?.compile(rule.check.options as never, loaded().vocabulary)
    } finally {
      globalThis.RegExp = original
    }
    expect(made.filter((source) => /undefined|\[object/u.test(source))).toEqual([])
  })
})
