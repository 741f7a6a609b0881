import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addMatchIndices, indicesOf } from '../../src/page/match-indices.ts'
import { textPattern } from '../../src/checks/text-pattern.ts'
import { readRuleSet } from '../../src/read/read-rule-set.ts'
import { loadRuleSet } from '../../src/rules/load-rule-set.ts'
import { textsOfFormat } from '../../src/rules/texts-of-format.ts'

/** Both as plain data. */
function compare(source: string, flags: string, text: string): void {
  for (const match of text.matchAll(new RegExp(source, `${flags}dg`))) {
    const { indices } = match
    const made = indicesOf(match, source, `${flags}g`)
    expect([source, ...made]).toEqual([source, ...(indices ?? [])])
    expect({ ...made.groups }).toEqual({ ...indices?.groups })
  }
}

test.each([
  ['(a)(a)(a)', '', 'aaa'],
  ['(?:x|(y))([a-z(]+)\\)(z)?', 'u', 'yyy(ab)z'],
  ['a*(a)b(?<last>a+)(a)', 'u', 'aaaabaaa'],
  ['(.{2}).*(.{2})', 'u', '𠮷野家野家𠮷野'],
  ['[(]([0-9]+)[)].*?([0-9]+)', 'u', '(12) 12 12'],
  ['^(b)?(a)\\2', 'm', 'x\naaa\nbaa'],
])('%s on %s', (source, flags, text) => {
  compare(source, flags, text)
})

test('gives what flag d gives, for the patterns of the shipped set that are asked for places', async () => {
  const { ruleSet } = loadRuleSet((await readRuleSet('rule-of-law-report', '.')).folders)
  const { metrics, margins } = ruleSet?.vocabulary ?? {}
  const own = (ruleSet?.rules ?? []).flatMap(({ check }) =>
    check.kind === 'text-pattern' ? textsOfFormat(check.options, { properties: textPattern.options }, ['regex']) : [],
  )
  const sources = [...(metrics?.ranks ?? []), ...(margins?.published ?? []), ...own.map(({ text }) => text)]
  expect(sources.length).toBeGreaterThan(10)
  for (const name of ['figures.txt', 'careless.txt', 'web-page.txt', 'names-and-law.txt']) {
    const text = readFileSync(`seeds/err/${name}`, 'utf8')
    for (const source of sources) compare(source, 'u', text)
  }
})

test('makes the flag known where it is not', () => {
  const Native = RegExp
  const scope = {
    RegExp: Object.assign(
      function (pattern: string | RegExp, flags = '') {
        if (flags.includes('d')) throw new SyntaxError('invalid flags')
        return new Native(pattern, flags)
      },
      { prototype: Native.prototype },
    ) as unknown as RegExpConstructor,
  }
  const { constructor } = Native.prototype
  try {
    addMatchIndices(scope)
    const pattern = new scope.RegExp('(?<year>\\d{4})年', 'dgu')
    const [first] = [...'在2024年'.matchAll(pattern)]
    expect(first?.indices?.groups?.['year']).toEqual([1, 5])
    expect(pattern.exec('在2024年')?.indices?.[1]).toEqual([1, 5])
  } finally {
    Native.prototype.constructor = constructor
  }
})
