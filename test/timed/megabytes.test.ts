import { describe, expect, test } from 'vitest'
import { lint } from '../../src/lint/lint.ts'
import { head, hostile } from '../hostile.ts'
import { linterOf, ruleSetOf, sourceOf } from '../shipped.ts'
import { timed } from '../timed.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')

describe('a megabyte of what once hung the linter', () => {
  const size = 333_000
  const once = hostile.filter(([name]) => name.startsWith('once: '))
  test.each(once)('%s', { timeout: 120_000 }, async (_, make) => {
    const text = head + make(size)
    const { made, seconds } = await timed(async () => lint(sourceOf('hostile.md', text), linterOf(ruleSet)))
    // Some ten times what it takes on an idle machine; quadratic time would be minutes.
    expect(seconds).toBeLessThan(60)
    expect(JSON.stringify(made.problems).length).toBeLessThan(2_000_000)
  })
})
