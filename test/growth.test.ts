import { describe, expect, test } from 'vitest'
import { lint } from '../src/lint/lint.ts'
import { endures } from './endures.ts'
import { head, hostile } from './hostile.ts'
import { linterOf, ruleSetOf, sourceOf } from './shipped.ts'
import { timed } from './timed.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')

async function secondsOf(text: string, path: string): Promise<number> {
  return (await timed(async () => lint(sourceOf(path, head + text), linterOf(ruleSet)))).seconds
}

describe('no text takes more than time in proportion to its length', () => {
  // Collecting garbage makes one run slow, not each.
  test.each(hostile)('%s', { timeout: 120_000, retry: 2 }, async (_, make) => {
    const [small, large] = [make(6000), make(24_000)]
    await secondsOf(make(1000), 'warm-up.txt')
    // Without marks of Markdown the same is read, and checked, as text.
    for (const path of /[*[\]`<#_~|:-]/u.test(small) ? ['hostile.txt', 'hostile.md'] : ['hostile.txt']) {
      const [before, after] = [await secondsOf(small, path), await secondsOf(large, path)]
      // Linear is 4 times; quadratic 16. What takes next to no time is measured by the floor.
      expect(after / Math.max(before, 0.03), `${path}: ${before.toFixed(3)} s → ${after.toFixed(3)} s`).toBeLessThan(9)
    }
  })
})

endures('a third of a megabyte of what once hung the linter', { size: 111_000, most: 20, output: 700_000 })

test('odd inputs get an answer', async () => {
  for (const text of [
    '',
    '\n',
    '。',
    '一、',
    '（一）',
    '\u{20bb7}'.repeat(10),
    '一、\n二、\n',
    '#',
    '**',
    '2024年',
    '《》',
    '一是',
  ]) {
    const { problems } = await lint(sourceOf('odd.txt', text), linterOf(ruleSet))
    expect(problems.every(({ source }) => source === 'rule')).toBe(true)
  }
  const line = '2024年，办理案件36件。'.repeat(20_000)
  expect((await lint(sourceOf('one-line.txt', line), linterOf(ruleSet))).problems.length).toBeGreaterThan(0)
})
