import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../src/edit/apply-edits.ts'
import type { Edit } from '../src/edit/edit.ts'
import { fixesOf } from '../src/edit/fixes-of.ts'
import { compile } from '../src/lint/compile.ts'
import { fixSource } from '../src/lint/fix.ts'
import { loadRuleSet } from '../src/rules/load-rule-set.ts'
import type { Problem } from '../src/problem/problem.ts'
import type { RuleSet } from '../src/rules/types.ts'
import { ruleSetOf, seedsIn, sourceOf } from './shipped.ts'
import { replaceRule, smallRuleSet, wordRule } from './small-rule-set.ts'

/** Edits `[start, end, text]` that belong together. */
function groupOf(...edits: [number, number, string][]): Edit[] {
  return edits.map(([start, end, text]) => ({ start, end, text }))
}

describe('applyEdits', () => {
  test.each<[string, Edit[][], string, number[]]>([
    ['nothing', [groupOf()], '0123456789', []],
    ['one', [groupOf([1, 3, 'xyz'])], '0xyz3456789', [0]],
    ['several, in whatever order they come', [groupOf([6, 8, '']), groupOf([0, 1, 'a'])], 'a1234589', [0, 1]],
    ['at both ends', [groupOf([0, 0, '<']), groupOf([10, 10, '>'])], '<0123456789>', [0, 1]],
    ['the first of two that overlap', [groupOf([2, 5, 'b']), groupOf([1, 3, 'a'])], '0a3456789', [1]],
    ['the first of two that touch', [groupOf([1, 3, 'a']), groupOf([3, 5, 'b'])], '0a3456789', [0]],
    ['the first of two insertions at one place', [groupOf([4, 4, 'a']), groupOf([4, 4, 'b'])], '0123a456789', [0]],
    ['one of two that say the same', [groupOf([1, 2, 'a']), groupOf([1, 2, 'a'])], '0a23456789', [0]],
    ['all edits of a group', [groupOf([1, 2, '（'], [2, 3, 'b'], [7, 8, '）'])], '0（b3456）89', [0]],
    ['what lies between', [groupOf([1, 2, '（'], [7, 8, '）']), groupOf([4, 5, 'x'])], '0（23x56）89', [0, 1]],
    ['no edit when one cannot be made', [groupOf([0, 3, 'a']), groupOf([2, 4, 'b'], [7, 8, 'c'])], 'a3456789', [0]],
    ['not what changes nothing', [groupOf([1, 2, '1']), groupOf([1, 2, 'a'])], '0a23456789', [1]],
    ['not what lies outside', [groupOf([9, 11, 'a'])], '0123456789', []],
    ['not what is out of order', [groupOf([5, 6, 'a'], [2, 3, 'b']), groupOf([4, 3, ''])], '0123456789', []],
  ])('makes %s', (_, groups, text, indexes) => {
    const { text: fixed, made } = applyEdits('0123456789', groups)
    expect(fixed).toBe(text)
    expect(made.toSorted((a, b) => a - b)).toEqual(indexes)
  })

  test('is never given a suggestion', () => {
    const edit = { start: 0, end: 1, text: 'x' }
    const edits = [{ ...edit, kind: 'suggestion' as const }]
    expect(fixesOf({ edits })).toEqual([])
  })

  test.each([
    ['a\r\nb', 'a\r\nx\r\ny'],
    ['a\nb', 'a\nx\ny'],
    ['a\rb', 'a\rx\ry'],
  ])('writes line ends as the text %j does', (text, fixed) => {
    expect(applyEdits(text, [groupOf([text.length - 1, text.length, 'x\r\ny'])]).text).toBe(fixed)
  })

  test('leaves out only what clashes, and keeps all other characters', () => {
    const edit = fc.tuple(fc.nat(30), fc.nat(4), fc.constantFrom('', 'A', 'BC'))
    const some = fc.array(edit.map(([start, length, text]) => groupOf([start, Math.min(start + length, 30), text])))
    fc.assert(
      fc.property(some, (groups) => {
        const text = 'abcdefghijklmnopqrstuvwxyz1234'
        const { text: fixed, made } = applyEdits(text, groups)
        const edits = made.flatMap((index) => groups[index] ?? [])
        const clash = (a: Edit, b: Edit): boolean => a.start <= b.end && b.start <= a.end
        for (const one of edits) expect(edits.filter((other) => clash(one, other))).toEqual([one])
        for (const [left] of groups.filter((_, index) => !made.includes(index))) {
          if (left === undefined || text.slice(left.start, left.end) === left.text) continue
          expect(edits.some((other) => clash(left, other))).toBe(true)
        }
        const fromBehind = edits.toSorted((a, b) => b.start - a.start)
        const spliced = fromBehind.reduce(
          (spliced, one) => spliced.slice(0, one.start) + one.text + spliced.slice(one.end),
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
  const { ruleSet, problems } = loadRuleSet([{ name: 'set', files }])
  if (ruleSet === null) throw new Error(JSON.stringify(problems))
  return ruleSet
}

describe('fixSource', () => {
  const catToDog = { 'no-cat.yaml': replaceRule('no-cat', 'error', ['猫', '狗']) }
  const dogToFly = { 'no-dog.yaml': replaceRule('no-dog', 'warning', ['狗', '蝇']) }
  const noFly = { 'no-fly.yaml': wordRule('no-fly', 'info', '蝇') }

  test('repeats until nothing changes, and says what is left', async () => {
    const ruleSet = ruleSetFrom({ ...catToDog, ...dogToFly, ...noFly })
    const source = sourceOf('a.txt', '养猫，养狗。')
    const { source: fixed, result, fixed: count } = await fixSource(source, compile(ruleSet))
    expect(fixed).toEqual({ ...source, text: '养蝇，养蝇。' })
    expect([result.text, result.output, count]).toEqual([fixed.text, fixed.text, 3])
    expect(result.problems.map(({ id, place }) => [id, place?.start.offset])).toEqual([
      ['no-fly', 1],
      ['no-fly', 4],
    ])
  })

  test('makes fixes that clash one after the other', async () => {
    const pair = { 'no-pair.yaml': replaceRule('no-pair', 'error', ['猫狗', '狗猫']) }
    const ruleSet = ruleSetFrom({ ...pair, ...dogToFly })
    const { source, fixed } = await fixSource(sourceOf('a.txt', '养猫狗。'), compile(ruleSet))
    expect([source.text, fixed]).toEqual(['养蝇猫。', 2])
  })

  test('gives up after ten passes', async () => {
    const growing = ruleSetFrom({ 'grow.yaml': replaceRule('grow', 'error', ['猫', '猫一']) })
    const { source, result, fixed } = await fixSource(sourceOf('a.txt', '养猫。'), compile(growing))
    expect([source.text, fixed, result.problems.length]).toEqual([`养猫${'一'.repeat(10)}。`, 10, 1])
    const dogToCat = { 'no-dog.yaml': replaceRule('no-dog', 'error', ['狗', '猫']) }
    const turning = await fixSource(sourceOf('a.txt', '养猫。'), compile(ruleSetFrom({ ...catToDog, ...dogToCat })))
    expect([turning.source.text, turning.result.problems[0]?.id]).toEqual(['养猫。', 'no-cat'])
    expect(turning.result).not.toHaveProperty('output')
  })

  test('leaves a text alone that has nothing to fix, suggestions included', async () => {
    const suggest = wordRule('no-cat', 'error', '猫').replace('pattern: 猫', 'pattern: 猫, suggest: 狗')
    const source = sourceOf('a.txt', '养猫。')
    const {
      source: fixed,
      result,
      fixed: count,
    } = await fixSource(source, compile(ruleSetFrom({ 'no-cat.yaml': suggest })))
    expect([fixed, count]).toEqual([source, 0])
    expect(result).not.toHaveProperty('output')
    expect(result.problems[0]?.edits).toEqual([{ kind: 'suggestion', start: 1, end: 2, text: '狗' }])
  })

  test('fixes only what is wanted', async () => {
    const wanted = ({ severity }: Problem): boolean => severity === 'warning'
    const ruleSet = ruleSetFrom({ ...catToDog, ...dogToFly })
    const { source } = await fixSource(sourceOf('a.txt', '养猫，养狗。'), compile(ruleSet), { wanted })
    expect(source.text).toBe('养猫，养蝇。')
  })

  test('puts the byte order mark into the output only', async () => {
    const source = { ...sourceOf('a.txt', '养猫。'), bom: true }
    const { source: fixed, result } = await fixSource(source, compile(ruleSetFrom(catToDog)))
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
    const before = await fixSource(source, compile(ruleSet), { wanted: () => false })
    const once = await fixSource(source, compile(ruleSet))
    const twice = await fixSource(once.source, compile(ruleSet))
    expect(twice.fixed).toBe(0)
    expect(twice.source).toEqual(once.source)
    for (const { id } of once.result.problems) {
      const found = once.result.problems.filter((problem) => problem.id === id)
      const known = before.result.problems.filter((problem) => problem.id === id)
      expect(known.length, id).toBeGreaterThanOrEqual(found.length)
    }
  }

  test('have something to fix', async () => {
    const fixed = await Promise.all(
      seedsIn('err').map(async (path) => (await fixSource(sourceOf(path), compile(ruleSet))).fixed),
    )
    expect(fixed.filter((count) => count > 0).length).toBeGreaterThanOrEqual(3)
  })

  test('make no fix that brings an error about, and all others', async () => {
    const text = '青石区水务局2024年法治政府建设年度报告\n\n一、成效。截至年底止年底止完成12项，截止目前办结8项。\n'
    const { source } = await fixSource(sourceOf('report.txt', text), compile(ruleSet))
    // 截至年底年底 would be a word written twice.
    expect(source.text).toContain('截至年底止年底止完成12项')
    expect(source.text).toContain('截至目前办结8项')
  })

  test.each([...seedsIn('ok'), ...seedsIn('err')])('fix %s once and for all', expectStable)

  test.skipIf(paths.length === 0)('fix the sample reports once and for all', async () => {
    for (const path of paths) await expectStable(path)
  })
})
