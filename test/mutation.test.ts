import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { bundleTests } from '../scripts/mutation/bundle-tests.ts'
import { instrument, withOnly } from '../scripts/mutation/instrument.ts'
import { judgeMutant } from '../scripts/mutation/judge-mutant.ts'
import { startRunner } from '../scripts/mutation/runner.ts'
import { scratchFolder } from './scratch.ts'

const code = `
export const larger = (a: number, b: number) => (a >= b ? a : b)

export function countedDown(from: number): number {
  let left = from
  while (left > 0) left -= 1
  return left
}

export const unasked = () => 'nothing'
`
const tests = `
import { expect, test } from 'vitest'
import { countedDown, larger } from './src/code.ts'

test.each([[1, 2, 2], [3, 1, 3], [1, 1, 1]])('%d, %d', (a, b, most) => { expect(larger(a, b)).toBe(most) })
test('ends', () => { expect(countedDown(3)).toBe(0) })
`

test('mutants are noticed, by what tests expect or by their never ending, and those that change nothing survive', async () => {
  const folder = scratchFolder({ 'src/code.ts': code, 'code.test.ts': tests })
  const bundle = `node_modules/.cache/mutation/test-${process.pid}.mjs`
  mkdirSync('node_modules/.cache/mutation', { recursive: true })
  const made = await instrument([join(folder, 'src/code.ts')])
  const all = new Set(made.mutants.map(({ id }) => id))
  const instrumented = new Map([...made.code].map(([file, text]) => [file, withOnly(all, text)]))
  await bundleTests([join(folder, 'code.test.ts')], instrumented, bundle)
  const runner = await startRunner(bundle)
  onTestFinished(() => {
    runner.stop()
    rmSync(bundle)
  })
  const survey = await runner.survey()
  expect(survey.tests.map(({ name, failure }) => [name, failure])).toHaveLength(4)

  const mutants = made.mutants.filter(({ id }) => !survey.atLoad.includes(id))
  const reaches = await runner.reach(mutants.map(({ id }) => id))
  const verdicts: Record<string, string> = {}
  for (const { id, original, replacement } of mutants) {
    const reach = reaches[id] ?? { tests: [], hits: 0 }
    verdicts[`${original} → ${replacement}`] = await judgeMutant(id, reach, { runner, survey })
  }
  expect(verdicts).toMatchObject({
    'a >= b → a > b': 'survived',
    'a >= b → a < b': 'killed',
    'left > 0 → false': 'killed',
    'left -= 1 → left += 1': 'timeout',
    '\'nothing\' → ""': 'unreached',
  })
})
