import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lint } from '../src/lint/lint.ts'
import { saidWithId } from './said.ts'
import { linterOf, ruleSetOf, seedsIn, sourceOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')

/** What all rules say of a report, one line a finding. */
async function findings(path: string): Promise<string[]> {
  const { problems } = await lint(sourceOf(path), linterOf(ruleSet))
  return problems.map((problem) => saidWithId(problem, ruleSet.rules))
}

test('there are clean and faulty reports', () => {
  expect(seedsIn('ok').length).toBeGreaterThanOrEqual(6)
  expect(seedsIn('err').length).toBeGreaterThanOrEqual(8)
})

test.each(seedsIn('ok'))('%s is clean', async (path) => {
  expect(await findings(path), 'noisy').toEqual([])
})

describe('faulty reports', () => {
  test.each(seedsIn('err'))('%s gives its expected output', async (path) => {
    const expected = `${path}.out`
    expect(existsSync(expected), `${expected} is there`).toBe(true)
    expect(await findings(path)).toEqual(readFileSync(expected, 'utf8').trimEnd().split('\n'))
  })
})

test('every rule is tried by a faulty report', () => {
  const seen = new Set(
    seedsIn('err').flatMap((path) =>
      [...readFileSync(`${path}.out`, 'utf8').matchAll(/\[([a-z-]+)\]$/gmu)].map(([, id]) => id),
    ),
  )
  expect(ruleSet.rules.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([])
})
