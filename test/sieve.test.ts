import { expect, test } from 'vitest'
import { charactersOf, sieveOf } from '../src/report/text/sieve.ts'
import { ruleSetOf } from './shipped.ts'

test.each([
  ['签定(?=合同)', '签订合同', false],
  ['签定(?=合同)', '合同，签定', true],
  ['(?<!抽)签定', '抽签', false],
  ['行政[覆服]议|听正会', '行政复议', false],
  ['行政[覆服]议|听正会', '听正会', true],
  ['\\d{2,}年', '二〇二二年', false],
  ['\\d{2,}年', '22年', true],
  ['[A-Za-z]级', '甲级', false],
  ['[A-Z]级', 'b级', true],
  ['(?:甲|乙)丙?丁*', '乙', true],
  ['(?:甲|乙)丙?丁*', '丙丁', false],
  ['(?:甲|乙?)丙', '丙', true],
  ['甲{0,2}乙{2}', '乙', true],
  ['(?:^|，)甲', '甲', true],
  ['[^甲]乙', '乙', true],
  ['[一-龥]', '甲', true],
  ['(?<name>甲)\\k<name>\\1\\s\\u4e59', '甲', false],
  ['(?<name>甲)\\k<name>\\1\\s\\u4e59', '甲乙', true],
  ['[\\d.]\\.', '甲', false],
  ['甲|', '乙', true],
  ['签定', '定签', false],
  ['签定+书', '签定定书', true],
  ['签(?:定|订)书', '签书订', true],
  ['(?:定书|订书)签', '书定，签', false],
  ['签(?=定)定书', '签定书', true],
])('whether %s may match “%s”: %s', (source, text, may) => {
  expect(sieveOf(source)(charactersOf(text))).toBe(may)
})

test('no shipped pattern is kept from a text that it matches', { timeout: 120_000 }, async () => {
  const { rules, vocabulary } = await ruleSetOf('rule-of-law-report')
  const texts = rules.flatMap(({ examples: { good, bad } }) => [...good, ...bad].map(({ text }) => text))
  const sources = new Set<string>()
  collect([rules.map(({ check }) => check.options), { ...vocabulary, words: null }], sources)
  const patterns = [...sources].map((source) => ({ source, pattern: new RegExp(source, 'u'), sieve: sieveOf(source) }))
  const lost = texts.flatMap((text) => {
    const characters = charactersOf(text)
    return patterns.filter(({ pattern, sieve }) => !sieve(characters) && pattern.test(text)).map(({ source }) => source)
  })
  expect(patterns.length).toBeGreaterThan(500)
  expect(lost).toEqual([])
})

/** Every text in some data that can be a pattern; words without an operator are no patterns to be sieved. */
function collect(value: unknown, sources: Set<string>): void {
  if (typeof value === 'string' && /[[\\(|?+*{.^$]/u.test(value) && isPattern(value)) sources.add(value)
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) collect(one, sources)
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== ''
  } catch {
    return false
  }
}
