import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fingerprintOf } from '../src/lint/fingerprint.ts'
import type { Problem } from '../src/problem/problem.ts'
import { runMain } from './run-main.ts'
import { scratchFolder } from './scratch.ts'
import { smallRuleSet } from './small-rule-set.ts'

const text = '2022年法治政府建设年度报告\n\n一、成效。养猫两只。\n\n养狗一只，养猫一只。\n'
const list = 'fazhilint-suppressions.json'

type Listed = Record<string, Record<string, { count: number; fingerprints: string[] }>>

function folder(more: Record<string, string> = {}) {
  const cwd = scratchFolder({ ...smallRuleSet, 'b/甲.md': text, ...more })
  return {
    cwd,
    run: async (...args: string[]) => runMain(['--rules', 'set', 'b', ...args], { cwd }),
    listed: () => JSON.parse(readFileSync(join(cwd, list), 'utf8')) as Listed,
    write: (content: string) => {
      writeFileSync(join(cwd, 'b/甲.md'), content)
    },
  }
}

test('--suppress-all lists what there is, which then stays silent; what is new does not', async () => {
  const { run, listed, write } = folder()
  expect(await run('--suppress-all')).toEqual({
    code: 0,
    stdout: '没有要报告的问题（检查了 1 个文件）\n另有 3 个问题已注明不报\n',
    stderr: [`fazhilint: 新记下 3 个问题，${list} 中的问题以后不再报告`],
  })
  const print = expect.stringMatching(/^[0-9a-f]{14}$/u) as string
  expect(listed()).toEqual({
    'b/甲.md': {
      'no-cat': { count: 2, fingerprints: [print, print] },
      'no-dog': { count: 1, fingerprints: [print] },
    },
  })
  expect((await run('--max-warnings', '0')).code).toBe(0)
  // Edits elsewhere, in the paragraph too, do not matter; one more of the same rule does.
  write(`${text.replace('养狗', '今年以来，各单位认真落实各项要求，养狗')}\n\n新段落，又养猫三只。\n`)
  const { code, stdout } = await run('--format', 'json')
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject([
    {
      messages: [{ ruleId: 'no-cat', line: 8 }],
      suppressedMessages: [
        { ruleId: 'no-cat', line: 3, suppressions: [{ kind: 'file', justification: '' }] },
        { ruleId: 'no-dog' },
        { ruleId: 'no-cat' },
      ],
    },
  ])
  expect((await run('--suppress-all')).stderr[0]).toContain('新记下 1 个问题')
})

test.each(['--suppress-all', '--suppress-rule=no-cat', '--prune-suppressions'])(
  '%s says before anything else that it cannot write, and does not say that nothing is wrong',
  async (option) => {
    const { run, cwd } = folder({ 'old/list.json': '{}' })
    const places = option === '--prune-suppressions' ? ['nowhere/list.json'] : ['nowhere/list.json', 'old']
    for (const place of places) {
      const { code, stdout, stderr } = await run(option, '--suppressions-location', place)
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr.join()).toContain(place)
    }
    expect(existsSync(join(cwd, 'nowhere'))).toBe(false)
  },
)

test('--prune-suppressions says that there is no list', async () => {
  const { run } = folder()
  const { code, stderr } = await run('--prune-suppressions')
  expect([code, stderr]).toEqual([1, [expect.stringContaining('没有清单')]])
})

test('the same text twice is known as often as it was', async () => {
  const { run, write } = folder()
  write('养猫。\n')
  await run('--suppress-all')
  write('养猫。\n养猫。\n')
  expect((await run()).stdout).toContain('1 个问题：错误 1')
})

test('--suppress-rule lists the problems of some rules', async () => {
  const { run, listed } = folder()
  expect((await run('--suppress-rule', 'no-dog')).code).toBe(1)
  expect(Object.keys(listed()['b/甲.md'] ?? {})).toEqual(['no-dog'])
  expect((await run('--suppress-rule', 'no-cat', '--suppress-rule', 'no-fly')).code).toBe(0)
  expect(Object.keys(listed()['b/甲.md'] ?? {})).toEqual(['no-cat', 'no-dog'])
  const wrong = await run('--suppress-rule', 'no-cta')
  expect([wrong.code, wrong.stderr]).toEqual([2, ['fazhilint: --suppress-rule：没有规则“no-cta”，是不是 no-cat？']])
})

test('--prune-suppressions removes what is gone, also files; until then it is told of', async () => {
  const { run, listed, write, cwd } = folder({ 'b/乙.md': '养猫。' })
  await run('--suppress-all')
  write(text.replace('养狗一只，', ''))
  expect((await run()).stderr).toEqual([`fazhilint: ${list} 中有 1 个问题已不存在，可用 --prune-suppressions 删去`])
  rmSync(join(cwd, 'b/乙.md'))
  expect((await run('--prune-suppressions')).stderr).toEqual([`fazhilint: 从 ${list} 删去了 2 个已不存在的问题`])
  expect(Object.entries(listed()).map(([file, rules]) => [file, Object.keys(rules)])).toEqual([['b/甲.md', ['no-cat']]])
  expect((await run()).stderr).toEqual([])
})

test('the list lies where it is said, or beside the configuration', async () => {
  const { run, cwd } = folder({ 'fazhilint.config.yaml': 'extends: set' })
  const where = ['--suppressions-location', 'b/list.json']
  const missing = await run(...where)
  expect([missing.code, missing.stderr]).toEqual([2, ['fazhilint: b/list.json: 文件不存在']])
  expect((await run('--suppress-all', ...where)).code).toBe(0)
  expect((await run(...where)).code).toBe(0)
  expect(existsSync(join(cwd, list))).toBe(false)
  await run('--suppress-all')
  expect((await runMain(['.'], { cwd: join(cwd, 'b') })).code).toBe(0)
  writeFileSync(join(cwd, list), '{"a": 1}')
  const broken = await run()
  expect([broken.code, broken.stderr]).toEqual([2, [`fazhilint: ${list}: 不是问题清单（应由 --suppress-all 等生成）`]])
  expect((await run('--suppress-all', '--suppressions-location', 'nowhere/x.json')).code).toBe(2)
})

test.each([
  [['--suppress-all', '--prune-suppressions'], '--suppress-all、--suppress-rule、--prune-suppressions 只能用一个'],
  [['--suppress-all', '--stdin'], '标准输入没有文件名，不能记入清单'],
])('%j makes no sense', async (args, message) => {
  const { code, stderr } = await folder().run(...args)
  expect([code, stderr]).toEqual([2, [`fazhilint: ${message}`]])
})

test('a fingerprint is of rule, outcome and the text around', () => {
  const problem = (start: number, end: number, id = 'a'): Problem => ({
    source: 'rule',
    id,
    outcome: 'default',
    data: {},
    severity: 'error',
    path: 'a.md',
    place: { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } },
    related: [],
    edits: [],
  })
  const of = (line: string, about: string, id?: string): string => {
    const start = line.indexOf(about)
    return fingerprintOf(problem(start, start + about.length, id), line)
  }
  expect(of('甲乙 丙丁', '丙')).toBe(of('前一行\r\n**甲乙丙**丁\r\n', '丙'))
  expect(of('甲乙丙丁', '丙')).not.toBe(of('甲乙丙丁', '丙', 'b'))
  expect(of('甲乙丙丁', '丙')).not.toBe(of('甲丁丙丁', '丙'))
  expect(fingerprintOf({ ...problem(0, 0), place: null }, null)).toMatch(/^[0-9a-f]{14}$/u)
})
