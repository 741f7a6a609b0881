import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { effectiveRuleSet } from '../src/config/effective.ts'
import type { Config } from '../src/config/types.ts'
import { noConfig } from '../src/config/types.ts'
import { linters } from '../src/lint/linters.ts'
import { runMain } from './run-main.ts'
import { scratchFolder } from './scratch.ts'
import { ruleSetOf } from './shipped.ts'
import { smallRuleSet, wordRule } from './small-rule-set.ts'

const report = '2022年法治政府建设年度报告\n\n一、成效。养猫。养狗。养蝇。\n'

/** Lints `a.md` and `b/a.md` with a configuration; the levels of what is found, by file. */
async function levels(config: string, { args = [], name = 'fazhilint.config.yaml', more = {} }: Given = {}) {
  const cwd = scratchFolder({ ...smallRuleSet, 'a.md': report, 'b/a.md': report, [name]: config, ...more })
  const { code, stdout, stderr } = await runMain(['a.md', 'b', '--format', 'json', ...args], { cwd })
  const files = JSON.parse(stdout) as { messages: { ruleId: string; level: string }[] }[]
  return { code, stderr, found: files.map(({ messages }) => messages.map(({ ruleId, level }) => `${ruleId} ${level}`)) }
}

interface Given {
  args?: string[]
  name?: string
  more?: Record<string, string>
}

const all = ['no-cat error', 'no-dog warning', 'no-fly info']

describe('a configuration', () => {
  test('sets levels and options of rules, for all files and for some', async () => {
    const { code, found } = await levels(`
extends: ./set
rules:
  no-cat: [warning, { pattern: 狗 }]
  no-dog: off
overrides:
  - files: b/
    rules: { no-fly: error, no-dog: error }
  - files: ['*.md', '*.txt']
    rules: { no-dog: info }
`)
    const one = ['no-cat warning', 'no-dog info']
    expect(found).toEqual([
      [...one, 'no-fly info'],
      [...one, 'no-fly error'],
    ])
    expect(code).toBe(1)
  })

  test.each([
    ['fazhilint.config.yml', 'extends: set\nrules: { no-cat: off }\n'],
    ['fazhilint.config.json', '{\n\t"extends": "./set",\n\t"rules": {"no-cat": "off"}\n}'],
    ['package.json', '{\n\t"name": "x",\n\t"fazhilint": {"extends": "./set", "rules": {"no-cat": "off"}}\n}'],
  ])('may be %s', async (name, config) => {
    expect((await levels(config, { name })).found[0]).toEqual(all.slice(1))
  })

  test('is the nearest one upwards, and no other counts', async () => {
    const cwd = scratchFolder({
      ...smallRuleSet,
      'fazhilint.config.yaml': 'extends: set\nrules: { no-cat: off }',
      'b/package.json': '{"name": "x"}',
      'b/c/a.md': report,
      'b/d/fazhilint.config.yaml': 'extends: ../../set\nrules: { no-dog: off }',
      'b/d/a.md': report,
    })
    expect((await runMain(['.'], { cwd: join(cwd, 'b', 'c') })).stdout).not.toContain('no-cat')
    const { stdout } = await runMain(['.'], { cwd: join(cwd, 'b', 'd') })
    expect(stdout).toContain('[no-cat]')
    expect(stdout).not.toContain('[no-dog]')
    // An empty one is one, too.
    mkdirSync(join(cwd, 'b', 'e'))
  })

  test('gives way to the command line', async () => {
    const config = 'extends: [nowhere]\nrules: { no-cat: off }\noverrides: [{ files: "**", rules: { no-dog: off } }]'
    const rules = ['--rules', 'set']
    expect((await levels(config, { args: rules })).found[0]).toEqual(['no-fly info'])
    expect((await levels(config, { args: [...rules, '--no-config'] })).found[0]).toEqual(all)
    const args = [
      ...rules,
      '--rule',
      'no-dog: info',
      '--rule',
      'no-cat: [warning, {pattern: 蝇}]',
      '--rule=no-fly: off',
    ]
    expect((await levels(config, { args })).found[0]).toEqual(['no-dog info', 'no-cat warning'])
    const named = { args: ['--config', 'other.yaml'], more: { 'other.yaml': 'extends: set\nrules: { no-fly: off }' } }
    expect((await levels(config, named)).found[0]).toEqual(all.slice(0, 2))
  })

  test('chooses the language, unless the command line does', async () => {
    const cwd = scratchFolder({ ...smallRuleSet, 'a.md': report, 'fazhilint.config.yaml': 'extends: set\nlocale: en' })
    expect((await runMain(['a.md'], { cwd })).stdout).toContain('Has 猫')
    expect((await runMain(['rules'], { cwd })).stdout).toContain('No 猫')
    expect((await runMain(['a.md', '--locale', 'zh-CN'], { cwd })).stdout).toContain('写了“猫”')
  })

  test('holds for the other commands', async () => {
    const cwd = scratchFolder({ ...smallRuleSet, 'fazhilint.config.yaml': 'extends: set\nrules: { no-cat: off }' })
    expect((await runMain(['rules'], { cwd })).stdout).toBe('no-dog  warning  不写“狗”\nno-fly  info     不写“蝇”\n')
    expect((await runMain(['explain', 'no-cat'], { cwd })).code).toBe(0)
    expect((await runMain(['rules', '--no-config', '--rules', 'set'], { cwd })).stdout).toContain('no-cat')
  })

  test('turns on what its rule set turns off', async () => {
    const more = { 'top/_report.yaml': 'extends: [../set]\nrules: { no-dog: off }' }
    expect((await levels('extends: top', { more })).found[0]).toEqual(['no-cat error', 'no-fly info'])
    expect((await levels('extends: top\nrules: { no-dog: info }', { more })).found[0]).toEqual([
      'no-cat error',
      'no-dog info',
      'no-fly info',
    ])
  })
})

test.each([
  ['rules: { no-cta: off }', '1:10', '没有名为 `no-cta` 的规则，是不是 `no-cat`？'],
  [
    'rules: { no-cat: warn }',
    '1:18',
    '`rules.no-cat` 的值 `warn` 不对，应为 `off`、`info`、`warning`、`error` 之一，是不是 `warning`？',
  ],
  ['rules: { no-cat: }', '1:10', '`rules.no-cat` 没有内容'],
  ['rules: { no-cat: [off, {}, 1] }', '1:18', '`rules.no-cat` 最多有 2 项'],
  ['rules: { no-cat: [info, { patern: 鼠 }] }', '1:27', '没有名为 `patern` 的键，是不是 `pattern`？'],
  ['rules: { no-cat: [info, { pattern: "(" }] }', '1:36', '`pattern` 不是正确的正则表达式（圆括号没有闭合）'],
  ['rules: { no-cat: [info, { pattern: "(?:a+)+b" }] }', '1:36', /太慢：重复中套着重复/],
  ['rules: { no-cat: [info, { pattern: [a, { find: "(" }] }] }', '1:48', /`pattern\.1\.find` 不是正确的正则表达式/],
  ['rules: { no-cat: [info, { pattern: [a, { word: b }] }] }', '1:42', /没有名为 `word` 的键/],
  ['overrides: [{ file: "*" }]', '1:15', '没有名为 `file` 的键，是不是 `files`？'],
  ['overrides: [{ files: "*", rules: { no-dgo: off } }]', '1:36', '没有名为 `no-dgo` 的规则，是不是 `no-dog`？'],
  ['locale: de', '1:9', '`locale` 的值 `de` 不对，应为 `zh-CN`、`en` 之一'],
  ['ignore: x', '1:1', '没有名为 `ignore` 的键，是不是 `ignores`？'],
  ['rules: @x', '1:8', 'YAML 语法错误：文字不能以这个字符开头，请加引号'],
])('a mistake in %s is told of at its place', async (config, place, message) => {
  const written = `${config}\nextends: [set]\n`
  const cwd = scratchFolder({ ...smallRuleSet, 'a.md': report, 'fazhilint.config.yaml': written })
  const { code, stderr, stdout } = await runMain(['a.md'], { cwd })
  expect([code, stdout.split('\n')[0]]).toEqual([2, '没有检查任何文件'])
  const wanted = `fazhilint.config.yaml:${place} error `
  expect(stderr.filter((line) => line.startsWith(wanted)).map((line) => line.slice(wanted.length))).toContainEqual(
    typeof message === 'string' ? message : (expect.stringMatching(message) as string),
  )
})

test('mistakes of all kinds are told of at once, in order, and those of --rule and of rule sets beside them', async () => {
  const cwd = scratchFolder({
    ...smallRuleSet,
    'a.md': report,
    'fazhilint.config.yaml': `extends: set
locale: en
rules:
  no-cat: warning
rules:
  no-cta: of
  no-dog: [info, { patern: a }]
overrides:
  - files: b.md
    rules: { no-dgo: off }
ignore: x
`,
    'bad/_report.yaml': 'extends: [rule-of-law-report]\npart: {}\n',
  })
  const places = async (...args: string[]): Promise<string[]> => {
    const { stderr } = await runMain(['a.md', '--locale', 'zh-CN', ...args], { cwd })
    return stderr.map((line) => line.replace(/，(?:是不是|可用的有|应为).*$/u, ''))
  }
  const own = [
    'fazhilint.config.yaml:5:1 error 键重复',
    'fazhilint.config.yaml:6:3 error 没有名为 `no-cta` 的规则',
    'fazhilint.config.yaml:6:11 error `rules.no-cta` 的值 `of` 不对',
    'fazhilint.config.yaml:7:20 error 没有名为 `patern` 的键',
    'fazhilint.config.yaml:10:14 error 没有名为 `no-dgo` 的规则',
    'fazhilint.config.yaml:11:1 error 没有名为 `ignore` 的键',
  ]
  expect((await places()).map((line) => line.replace('，同一级中每个键只能写一次', ''))).toEqual(own)
  expect(await places('--rule', 'no-cta: info')).toContain('--rule:1:1 error 没有名为 `no-cta` 的规则')
  const bad = await places('--rules', 'bad')
  expect(bad).toContain('fazhilint.config.yaml:11:1 error 没有名为 `ignore` 的键')
  expect(bad).toContain('bad/_report.yaml:2:1 error 没有名为 `part` 的键')
})

test.each(['extends: [set, 5]', 'extends: {}', 'extends: [set'])(
  'names are not judged by another rule set where %s is wrong',
  async (config) => {
    const cwd = scratchFolder({
      ...smallRuleSet,
      'a.md': report,
      'fazhilint.config.yaml': `rules: { no-cat: off }\n${config}\n`,
    })
    const { stderr } = await runMain(['a.md'], { cwd })
    expect(stderr).toEqual([expect.stringMatching(/^fazhilint\.config\.yaml:[23]:/u)])
  },
)

test('mistakes are told of in package.json, in --rule and of what is not there', async () => {
  const cwd = scratchFolder({
    ...smallRuleSet,
    'a.md': report,
    'package.json': '{\n  "fazhilint": {\n    "extends": "set",\n    "rules": {"no-cta": "off"}\n  }\n}',
  })
  const stderr = async (...args: string[]): Promise<string[]> => {
    const run = await runMain(['a.md', ...args], { cwd })
    expect(run.code).toBe(2)
    return run.stderr
  }
  expect(await stderr()).toEqual(['package.json:4:15 error 没有名为 `no-cta` 的规则，是不是 `no-cat`？'])
  expect(await stderr('--no-config', '--rules', 'set', '--rule', 'no-cta: off')).toEqual([
    '--rule:1:1 error 没有名为 `no-cta` 的规则，是不是 `no-cat`？',
  ])
  const scripts = '{ "scripts": { "lint：all": "x", "a:b": null }, "fazhilint": { "extends": "set" } }'
  const odd = scratchFolder({ ...smallRuleSet, 'a.md': report, 'package.json': scripts })
  expect((await runMain(['a.md'], { cwd: odd })).stderr).toEqual([])
  for (const mark of [':', '：', '=']) {
    expect(await stderr('--no-config', '--rules', 'set', '--rule', `no-cat${mark}off`)).toEqual([
      '--rule:1:1 error 文件内容应为由键和值组成的内容：“no-cat”后面要有半角冒号，再空一格',
    ])
  }
  expect(await stderr('--config', 'nope.yaml')).toEqual(['fazhilint: nope.yaml: 文件不存在'])
  expect(await stderr('--no-config', '--rules', 'fazhilint-rules-none')).toEqual([
    'fazhilint: --rules: 找不到 npm 包“fazhilint-rules-none”，请先安装：npm install --save-dev fazhilint-rules-none',
  ])
})

test('rule sets come from packages, from beside each other and from --rules-dir', async () => {
  const basis = smallRuleSet['set/_basis.yaml']
  const cwd = scratchFolder({
    'node_modules/fazhilint-rules-cat/package.json': '{"name": "fazhilint-rules-cat"}',
    'node_modules/fazhilint-rules-cat/rules/_basis.yaml': basis,
    'node_modules/fazhilint-rules-cat/rules/no-cat.yaml': smallRuleSet['set/no-cat.yaml'],
    'province/_report.yaml': 'extends: [fazhilint-rules-cat]',
    'province/no-dog.yaml': smallRuleSet['set/no-dog.yaml'],
    'city/_report.yaml': 'extends: [../province]\nrules: { no-cat: info }',
    'more/no-fly.yaml': smallRuleSet['set/no-fly.yaml'],
    'sub/fazhilint.config.yaml': 'extends: ../city',
    'fazhilint.config.yaml': 'extends: ./city',
    'a.md': report,
  })
  const found = async (...args: string[]): Promise<string[]> => {
    const { stdout, stderr } = await runMain(['a.md', '-f', 'unix', ...args], { cwd })
    expect(stderr).toEqual([])
    return [...stdout.matchAll(/ (\w+) 写了.*\[(.*)\]/gu)].map((match) => `${match[2] ?? ''} ${match[1] ?? ''}`)
  }
  expect(await found()).toEqual(['no-cat info', 'no-dog warning'])
  expect(await found('--rules', 'city')).toEqual(['no-cat info', 'no-dog warning'])
  expect(await found('--rules-dir', 'more')).toEqual(['no-cat info', 'no-dog warning', 'no-fly info'])
  // Without a configuration above both, a set reads nothing beside itself.
  expect((await runMain(['a.md', '--no-config', '--rules', 'city'], { cwd })).stderr[0]).toMatch(
    /^city\/_report\.yaml:1:11 error 规则集“\.\.\/province”在本规则集的文件夹之外/u,
  )
})

test('--print-config shows what holds for a file', async () => {
  const cwd = scratchFolder({
    ...smallRuleSet,
    'fazhilint.config.yaml':
      'extends: [./set]\nrules: { no-cat: off }\nignores: old/\noverrides: [{ files: b/**, rules: { no-dog: [info, { pattern: 鼠 }] } }]',
  })
  const of = async (file: string) => {
    const { code, stdout } = await runMain(['--print-config', file], { cwd })
    expect(code).toBe(0)
    return JSON.parse(stdout) as { ignored: boolean; config: string; rules: Record<string, [string, unknown]> }
  }
  expect(await of('a.md')).toMatchObject({
    config: 'fazhilint.config.yaml',
    extends: ['./set'],
    ignored: false,
    rules: { 'no-cat': ['off', { pattern: '猫' }], 'no-dog': ['warning', { pattern: '狗' }] },
  })
  expect(await of('b/c/a.md')).toMatchObject({ rules: { 'no-dog': ['info', { pattern: '鼠' }] } })
  expect((await of('old/a.md')).ignored).toBe(true)
  expect((await runMain(['--print-config', 'a.md', 'b.md'], { cwd })).stderr).toEqual([
    'fazhilint: --print-config 只写一个文件，不检查',
  ])
})

describe('the rule set for a file', () => {
  test('is compiled once for each combination, and is made of the same rules where nothing is said', async () => {
    const ruleSet = await ruleSetOf(scratchFolder(smallRuleSet) + '/set')
    const config: Config = {
      ...noConfig('.'),
      overrides: [{ files: ['b/**'], rules: { 'no-cat': { level: 'off', options: {} } } }],
    }
    expect(effectiveRuleSet(ruleSet, noConfig('.'), 'a.md')).toBe(ruleSet)
    const linterFor = linters(ruleSet, config)
    expect(linterFor('a.md')).toBe(linterFor('c/b.md'))
    expect(linterFor('b/x.md')).toBe(linterFor('b/c/y.md'))
    expect(linterFor('b/x.md').rules.map(({ rule }) => rule.id)).toEqual(['no-dog', 'no-fly'])
    expect(linterFor('b/x.md').rules[0]).toBe(linterFor('a.md').rules[1])
    expect(linterFor(null)).toBe(linterFor('a.md'))
  })

  test('keeps the lesser outcomes of a rule below the level it is given', async () => {
    const rules = { ...smallRuleSet, 'set/no-cat.yaml': wordRule('no-cat', 'info', '猫') }
    const ruleSet = await ruleSetOf(scratchFolder(rules) + '/set')
    const config = { ...noConfig('.'), rules: { 'no-cat': { level: 'error', options: {} } } } satisfies Config
    expect(effectiveRuleSet(ruleSet, config, null).rules[0]?.outcomes).toMatchObject({ default: { severity: 'error' } })
  })
})
