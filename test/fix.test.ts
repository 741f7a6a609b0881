import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Edit } from '../src/checks/kind.ts'
import { editsOf } from '../src/lint/edits-of.ts'
import { compile } from '../src/lint/compile.ts'
import { applyFixes, fixSource } from '../src/lint/fix.ts'
import { loadRuleSet } from '../src/rules/load-rule-set.ts'
import type { RuleSet, Violation } from '../src/rules/types.ts'
import { ruleSetOf, seedsIn, sourceOf } from './shipped.ts'
import { replaceRule, smallRuleSet, wordRule } from './small-rule-set.ts'

const nowhere = { line: 1, column: 1, offset: 0 }

/** A violation that is mended by edits `[start, end, text]`. */
function violationOf(...edits: [number, number, string][]): Violation {
  const place = { start: nowhere, end: nowhere }
  const all = edits.map(([start, end, text]) => ({ start, end, text }))
  const [fix] = all
  const mended = all.length > 1 ? { fixes: all } : fix === undefined ? {} : { fix }
  return { ruleId: 'r', severity: 'error', message: '', place, basis: [], related: [], ...mended }
}

describe('applyFixes', () => {
  test.each<[string, Violation[], string, number[]]>([
    ['nothing', [violationOf()], '0123456789', []],
    ['one', [violationOf([1, 3, 'xyz'])], '0xyz3456789', [0]],
    ['several, in whatever order they come', [violationOf([6, 8, '']), violationOf([0, 1, 'a'])], 'a1234589', [0, 1]],
    ['at both ends', [violationOf([0, 0, '<']), violationOf([10, 10, '>'])], '<0123456789>', [0, 1]],
    ['the first of two that overlap', [violationOf([2, 5, 'b']), violationOf([1, 3, 'a'])], '0a3456789', [1]],
    ['the first of two that touch', [violationOf([1, 3, 'a']), violationOf([3, 5, 'b'])], '0a3456789', [0]],
    [
      'the first of two insertions at one place',
      [violationOf([4, 4, 'a']), violationOf([4, 4, 'b'])],
      '0123a456789',
      [0],
    ],
    ['one of two that say the same', [violationOf([1, 2, 'a']), violationOf([1, 2, 'a'])], '0a23456789', [0]],
    ['all edits of a violation', [violationOf([1, 2, '（'], [2, 3, 'b'], [7, 8, '）'])], '0（b3456）89', [0]],
    ['what lies between', [violationOf([1, 2, '（'], [7, 8, '）']), violationOf([4, 5, 'x'])], '0（23x56）89', [0, 1]],
    [
      'no edit when one cannot be made',
      [violationOf([0, 3, 'a']), violationOf([2, 4, 'b'], [7, 8, 'c'])],
      'a3456789',
      [0],
    ],
    ['not what changes nothing', [violationOf([1, 2, '1']), violationOf([1, 2, 'a'])], '0a23456789', [1]],
    ['not what lies outside', [violationOf([9, 11, 'a'])], '0123456789', []],
    ['not what is out of order', [violationOf([5, 6, 'a'], [2, 3, 'b']), violationOf([4, 3, ''])], '0123456789', []],
  ])('makes %s', (_, violations, text, indexes) => {
    const { text: fixed, applied } = applyFixes('0123456789', violations)
    expect(fixed).toBe(text)
    expect(new Set(applied)).toEqual(new Set(indexes.map((index) => violations[index])))
    expect(applied).toHaveLength(indexes.length)
  })

  test('never makes a suggestion', () => {
    const violation = { ...violationOf(), suggestion: { start: 0, end: 1, text: 'x' } }
    expect(applyFixes('abc', [violation])).toEqual({ text: 'abc', applied: [] })
  })

  test.each([
    ['a\r\nb', 'a\r\nx\r\ny'],
    ['a\nb', 'a\nx\ny'],
    ['a\rb', 'a\rx\ry'],
  ])('writes line ends as the text %j does', (text, fixed) => {
    expect(applyFixes(text, [violationOf([text.length - 1, text.length, 'x\r\ny'])]).text).toBe(fixed)
  })

  test('leaves out only what clashes, and keeps all other characters', () => {
    const edit = fc.tuple(fc.nat(30), fc.nat(4), fc.constantFrom('', 'A', 'BC'))
    const some = fc.array(edit.map(([start, length, text]) => violationOf([start, Math.min(start + length, 30), text])))
    fc.assert(
      fc.property(some, (violations) => {
        const text = 'abcdefghijklmnopqrstuvwxyz1234'
        const { text: fixed, applied } = applyFixes(text, violations)
        const edits = applied.flatMap(editsOf)
        const clash = (a: Edit, b: Edit): boolean => a.start <= b.end && b.start <= a.end
        for (const one of edits) expect(edits.filter((other) => clash(one, other))).toEqual([one])
        for (const [left] of violations.filter((one) => !applied.includes(one)).map(editsOf)) {
          if (left === undefined || text.slice(left.start, left.end) === left.text) continue
          expect(edits.some((other) => clash(left, other))).toBe(true)
        }
        const fromBehind = edits.toSorted((a, b) => b.start - a.start)
        const spliced = fromBehind.reduce(
          (made, one) => made.slice(0, one.start) + one.text + made.slice(one.end),
          text,
        )
        expect(fixed).toBe(spliced)
      }),
    )
  })
})

/** A rule set of rules by file name. */
function ruleSetFrom(rules: Record<string, string>): RuleSet {
  const shared = { '_report.yaml': smallRuleSet['set/_report.yaml'], '_basis.yaml': smallRuleSet['set/_basis.yaml'] }
  const files = Object.entries({ ...shared, ...rules }).map(([path, text]) => ({ path, text }))
  const { ruleSet, violations } = loadRuleSet([{ name: 'set', files }], { locale: 'zh' })
  if (ruleSet === null) throw new Error(JSON.stringify(violations))
  return ruleSet
}

describe('fixSource', () => {
  const catToDog = { 'no-cat.yaml': replaceRule('no-cat', 'error', ['猫', '狗']) }
  const dogToFly = { 'no-dog.yaml': replaceRule('no-dog', 'warning', ['狗', '蝇']) }
  const noFly = { 'no-fly.yaml': wordRule('no-fly', 'info', '蝇') }

  test('repeats until nothing changes, and says what is left', async () => {
    const ruleSet = ruleSetFrom({ ...catToDog, ...dogToFly, ...noFly })
    const source = sourceOf('a.txt', '养猫，养狗。')
    const { source: fixed, result, fixed: count } = await fixSource(source, compile(ruleSet), { locale: 'zh' })
    expect(fixed).toEqual({ ...source, text: '养蝇，养蝇。' })
    expect([result.text, result.output, count]).toEqual([fixed.text, fixed.text, 3])
    expect(result.violations.map(({ ruleId, place }) => [ruleId, place.start.offset])).toEqual([
      ['no-fly', 1],
      ['no-fly', 4],
    ])
  })

  test('makes fixes that clash one after the other', async () => {
    const pair = { 'no-pair.yaml': replaceRule('no-pair', 'error', ['猫狗', '狗猫']) }
    const ruleSet = ruleSetFrom({ ...pair, ...dogToFly })
    const { source, fixed } = await fixSource(sourceOf('a.txt', '养猫狗。'), compile(ruleSet), { locale: 'zh' })
    expect([source.text, fixed]).toEqual(['养蝇猫。', 2])
  })

  test('gives up after ten passes', async () => {
    const growing = ruleSetFrom({ 'grow.yaml': replaceRule('grow', 'error', ['猫', '猫一']) })
    const { source, result, fixed } = await fixSource(sourceOf('a.txt', '养猫。'), compile(growing), { locale: 'zh' })
    expect([source.text, fixed, result.violations.length]).toEqual([`养猫${'一'.repeat(10)}。`, 10, 1])
    const dogToCat = { 'no-dog.yaml': replaceRule('no-dog', 'error', ['狗', '猫']) }
    const turning = await fixSource(sourceOf('a.txt', '养猫。'), compile(ruleSetFrom({ ...catToDog, ...dogToCat })), {
      locale: 'zh',
    })
    expect([turning.source.text, turning.result.violations[0]?.ruleId]).toEqual(['养猫。', 'no-cat'])
    expect(turning.result).not.toHaveProperty('output')
  })

  test('leaves a text alone that has nothing to fix, suggestions included', async () => {
    const suggest = wordRule('no-cat', 'error', '猫').replace('pattern: 猫', 'pattern: 猫, suggest: 狗')
    const source = sourceOf('a.txt', '养猫。')
    const {
      source: fixed,
      result,
      fixed: count,
    } = await fixSource(source, compile(ruleSetFrom({ 'no-cat.yaml': suggest })), {
      locale: 'zh',
    })
    expect([fixed, count]).toEqual([source, 0])
    expect(result).not.toHaveProperty('output')
    expect(result.violations[0]?.suggestion).toEqual({ start: 1, end: 2, text: '狗' })
  })

  test('fixes only what is wanted', async () => {
    const wanted = ({ severity }: Violation): boolean => severity === 'warning'
    const ruleSet = ruleSetFrom({ ...catToDog, ...dogToFly })
    const { source } = await fixSource(sourceOf('a.txt', '养猫，养狗。'), compile(ruleSet), { locale: 'zh', wanted })
    expect(source.text).toBe('养猫，养蝇。')
  })

  test('puts the byte order mark into the output only', async () => {
    const source = { ...sourceOf('a.txt', '养猫。'), bom: true }
    const { source: fixed, result } = await fixSource(source, compile(ruleSetFrom(catToDog)), { locale: 'zh' })
    expect([fixed.text, fixed.bom, result.text, result.output]).toEqual(['养狗。', true, '养狗。', '\ufeff养狗。'])
  })
})

describe('the shipped rules', async () => {
  const ruleSet = await ruleSetOf('rule-of-law-report')
  const samples = '../shared/samples'
  const paths = existsSync(samples) ? readdirSync(samples).map((name) => join(samples, name)) : []

  /** Fixing once is enough, and brings nothing about that was not found before. */
  async function expectStable(path: string): Promise<void> {
    const source = sourceOf(path)
    const before = await fixSource(source, compile(ruleSet), { locale: 'zh', wanted: () => false })
    const once = await fixSource(source, compile(ruleSet), { locale: 'zh' })
    const twice = await fixSource(once.source, compile(ruleSet), { locale: 'zh' })
    expect(twice.fixed).toBe(0)
    expect(twice.source).toEqual(once.source)
    for (const { ruleId } of once.result.violations) {
      const found = once.result.violations.filter((violation) => violation.ruleId === ruleId)
      const known = before.result.violations.filter((violation) => violation.ruleId === ruleId)
      expect(known.length, ruleId).toBeGreaterThanOrEqual(found.length)
    }
  }

  test('have something to fix', async () => {
    const fixed = await Promise.all(
      seedsIn('err').map(async (path) => (await fixSource(sourceOf(path), compile(ruleSet), { locale: 'zh' })).fixed),
    )
    expect(fixed.filter((count) => count > 0).length).toBeGreaterThanOrEqual(3)
  })

  test.each([...seedsIn('ok'), ...seedsIn('err')])('fix %s once and for all', expectStable)

  test.skipIf(paths.length === 0)('fix the sample reports once and for all', async () => {
    for (const path of paths) await expectStable(path)
  })
})
