import { describe, expect, test } from 'vitest'
import { lint } from '../src/lint/lint.ts'
import { head, hostile } from './hostile.ts'
import { linterOf, ruleSetOf, sourceOf } from './shipped.ts'
import { timed } from './timed.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')

/** Tests that what once hung the linter, in that many characters, takes at most so many seconds and makes no more output. */
export function endures(name: string, { size, most, output }: Record<'size' | 'most' | 'output', number>): void {
  describe(name, () => {
    const once = hostile.filter(([text]) => text.startsWith('once: '))
    test.each(once)('%s', { timeout: 120_000 }, async (_, make) => {
      const text = head + make(size)
      const { made, seconds } = await timed(async () => lint(sourceOf('hostile.md', text), linterOf(ruleSet)))
      // Some ten times what it takes on an idle machine; quadratic time would be minutes.
      expect(seconds).toBeLessThan(most)
      expect(JSON.stringify(made.problems).length).toBeLessThan(output)
    })
  })
}
