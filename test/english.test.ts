import { describe, expect, test } from 'vitest'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import { rulesById } from '../src/rules/rules-by-id.ts'
import type { Wording } from '../src/rules/types.ts'
import { say } from '../src/say/say.ts'
import { runMain } from './run-main.ts'
import { ruleSetOf, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const all = [...ruleSet.rules, ...(ruleSet.off ?? [])]

/** Chinese may be quoted in an English text, but it is not most of it. */
function isEnglish({ zh, en }: Wording): boolean {
  const words = en.match(/[A-Za-z]{2,}/gu)?.length ?? 0
  return en !== zh && words >= 2
}

describe.each(all.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const outcomes = Object.values(rule.outcomes)

  test('has all its texts in English', () => {
    const texts = [
      ...[rule.title, rule.docs.why, rule.docs.fix],
      ...outcomes.flatMap(({ message, fix = [] }) => [message, fix].flat()),
      ...Object.values(rule.notes),
    ]
    expect(texts.filter((text) => !isEnglish(text))).toEqual([])
  })

  test('says of each of its outcomes how to mend it', () => {
    expect(outcomes.length === 1 || outcomes.every(({ fix }) => fix !== undefined)).toBe(true)
  })

  test('gives advice in which no word is left open', async () => {
    const linter = compile({ ...ruleSet, rules: [rule] })
    const found = await Promise.all(rule.examples.bad.map(({ text }) => lint(sourceOf('报告.md', text), linter)))
    const said = found.flatMap(({ problems }) =>
      problems.flatMap((problem) =>
        (['zh', 'en'] as const).map((locale) => say(problem, rulesById({ rules: [rule] }), locale)),
      ),
    )
    expect(said.length).toBeGreaterThan(0)
    expect(said.filter(({ advice, message }) => `${advice}${message}`.includes('{{'))).toEqual([])
  })
})

test('the documents that rules rest on are named in English', () => {
  expect(Object.values(ruleSet.basis).filter(({ en }) => en === undefined)).toEqual([])
})

test.each(['stylish', 'json', 'sarif', 'html', 'markdown', 'csv'])('%s has the advice in English', async (format) => {
  const { stdout } = await runMain(['--locale', 'en', '--format', format, 'seeds/err/warnings-only.md'], { cwd: '.' })
  expect(stdout).toContain('Write 截至 with the exact date.')
  expect(stdout).not.toContain('改为“截至”')
  if (format === 'sarif') expect(stdout).toContain('**Why** 截止 means that something ends')
})

test('explain says in English why, and how each outcome is mended', async () => {
  const { stdout } = await runMain(['explain', 'part-plan', '--locale', 'en'], { cwd: '.' })
  expect(stdout).toContain('Add a section on the main arrangements for 20××')
  expect(stdout).toContain('ask that the annual report state the main arrangements')
})
