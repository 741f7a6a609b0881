import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../src/lint/compile.ts'
import { faultsOf } from './fuzz/invariants.ts'
import { samplesOf, textsFrom } from './fuzz/texts.ts'
import { ruleSetOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const linter = compile(ruleSet)

// The same texts in every run, so that a change fails by what it changed; `npm run fuzz` looks for others.
test.each([1, 2])(
  'whatever the text, what must hold of findings holds: seed %d',
  { timeout: 300_000 },
  async (from) => {
    const { failed, counterexample, seed, counterexamplePath } = await fc.check(
      fc.asyncProperty(textsFrom(samplesOf(ruleSet)), async (text) => (await faultsOf(text, linter)).length === 0),
      { seed: from, numRuns: 500, interruptAfterTimeLimit: 100_000, markInterruptAsFailure: false },
    )
    const [text = ''] = counterexample ?? []
    const faults = failed ? await faultsOf(text, linter) : []
    // Again by: npm run fuzz -- --seed S --path P
    expect({ faults, text, seed, path: counterexamplePath }).toEqual({
      faults: [],
      text: '',
      seed,
      path: counterexamplePath,
    })
  },
)

test('a heading whose end is guessed by its length is not cut within an emoticon', async () => {
  const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'
  const text = `不足\n（一）法律顾${family.repeat(10)}。\n问作用发挥不够。`
  expect(await faultsOf(text, linter)).toEqual([])
})
