import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createSourceFile, forEachChild, isRegularExpressionLiteral, type Node, ScriptTarget } from 'typescript'
import { describe, expect, test } from 'vitest'
import { shippedNames } from '../src/read/read-rule-set.ts'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import { slowPattern } from '../src/rules/slow-pattern.ts'
import { ruleSetOf, seedsIn, sourceOf } from './shipped.ts'

describe('patterns that take more than linear time are known', () => {
  test.each([
    '(?:[一二三]+)+套话',
    String.raw`(?:\p{Script=Han}+)+x`,
    '(?:(?:[一-龥]{0,1000}){0,1000})…x',
    '(?:的{1,9}){1,9}x',
    '^(?:的{1,4})+x',
    '[一-龥]+[一-龥]+局',
    '^[^，]{0,200}[^。]{0,200}局',
    '[一-龥]+局',
    '×{2,}案',
    '[一-龥]{1,5000}局',
    '，(?:共|计|共计)*件',
    '，(?:[共总]|总共|已){1,40}件',
    '，(?:达到?|\\d年|达)+件',
  ])('%s', (source) => {
    expect(slowPattern(source)).not.toBeNull()
  })

  test.each([
    '办理',
    '^[一-龥]+局',
    '[一-龥]{1,40}局',
    '(?:，[^，]{1,20}){1,8}。',
    '(?<=局)[一-龥]{0,30}(?:不足|问题)',
    '，(?:共|总计|总共|已)*件',
    '，(?:共|计|共计){1,8}件',
    '，(?:达|达到|已达)*件',
    '(',
  ])('not %s', (source) => {
    expect(slowPattern(source)).toBeNull()
  })
})

test('a reason names the repetitions and the character', () => {
  expect(slowPattern('(?:[一二三]+)+套话')).toEqual({
    outcome: 'nested',
    data: { inner: '[一二三]+', outer: '(?:[一二三]+)+', character: '一' },
  })
})

test('a reason names what is taken in two ways', () => {
  expect(slowPattern('，(?:约|约为|为|达)*件')).toEqual({
    outcome: 'twice',
    data: { inner: '(?:约|约为|为|达)*', outer: '', character: '约为' },
  })
})

test('no regular expression of the code is slow', () => {
  const files = execFileSync('git', ['ls-files', 'src'], { encoding: 'utf8' }).trim().split('\n')
  const literals = files.flatMap((file) => literalsOf(file, readFileSync(file, 'utf8')))
  expect(literals.length).toBeGreaterThan(100)
  expect(literals.flatMap(({ place, source, flags }) => faultOf(place, source, flags))).toEqual([])
})

test.each(await shippedNames())('no pattern is slow of all that are made for the rule set %s', async (name) => {
  const made = await madeBy(async () => {
    const linter = compile(await ruleSetOf(name))
    for (const path of [...seedsIn('ok'), ...seedsIn('err')]) await lint(sourceOf(path), linter)
  })
  expect(made.size).toBeGreaterThan(100)
  expect([...made.values()].flatMap(({ source, flags }) => faultOf(source, source, flags))).toEqual([])
})

/** Both rule sets have most patterns. */
const faults = new Map<string, ReturnType<typeof slowPattern>>()

function faultOf(place: string, source: string, flags: string): string[] {
  const key = `${flags}/${source}`
  const known = faults.get(key)
  const fault = known === undefined ? slowPattern(source, flags) : known
  faults.set(key, fault)
  return fault === null ? [] : [`${place}: ${JSON.stringify(fault)}`]
}

interface Literal {
  place: string
  source: string
  flags: string
}

function literalsOf(file: string, text: string): Literal[] {
  const tree = createSourceFile(file, text, ScriptTarget.Latest, true)
  const found: Literal[] = []
  const visit = (node: Node): void => {
    if (isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1
      found.push({ place: `${file}:${line}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** Every expression that is made from a text while something runs. */
async function madeBy(run: () => Promise<void>): Promise<Map<string, { source: string; flags: string }>> {
  const made = new Map<string, { source: string; flags: string }>()
  const original = globalThis.RegExp
  globalThis.RegExp = new Proxy(original, {
    construct(target, given: [string, string?]) {
      const [source, flags = ''] = given
      if (typeof source === 'string') made.set(`${flags}/${source}`, { source, flags })
      return new target(...given)
    },
  })
  try {
    await run()
  } finally {
    globalThis.RegExp = original
  }
  return made
}
