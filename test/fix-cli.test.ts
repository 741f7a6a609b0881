import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type * as finding from '../src/lint/examine.ts'
import { encode } from '../src/read/encode.ts'
import type { TextSource } from '../src/read/source.ts'
import { runMain } from './run-main.ts'
import { scratchFolder } from './scratch.ts'
import { replaceRule, smallRuleSet, wordRule } from './small-rule-set.ts'

/** What another program does while a report is linted. */
const meanwhile = vi.hoisted(() => ({ happens: (): void => undefined }))

vi.mock('../src/lint/examine.ts', async (original) => {
  const real = await original<typeof finding>()
  const examine: typeof real.examine = (...args) => {
    meanwhile.happens()
    return real.examine(...args)
  }
  return { examine }
})

afterEach(() => {
  meanwhile.happens = () => undefined
})

const rules = {
  ...smallRuleSet,
  'set/no-cat.yaml': replaceRule('no-cat', 'error', ['猫', '家猫科']),
  'set/no-dog.yaml': replaceRule('no-dog', 'warning', ['狗', '犬']),
  'set/no-fly.yaml': replaceRule('no-fly', 'info', ['蝇', '']),
  'set/no-cow.yaml': wordRule('no-cow', 'error', '牛').replace('pattern: 牛', 'pattern: 牛, suggest: 羊'),
}
// The fix of a cat has a cat in it, but not one that a cat may be taken for.
rules['set/no-cat.yaml'] = rules['set/no-cat.yaml'].replace('pattern: 猫', "pattern: 猫, except: ['家猫科']")

const all = '2022年法治政府建设年度报告\n\n一、成效。养猫，养狗，养蝇，养牛。\n'
const fixed = '2022年法治政府建设年度报告\n\n一、成效。养家猫科，养犬，养，养牛。\n'

function folder(reports: Record<string, string | Uint8Array> = { 'a.txt': all }): string {
  return scratchFolder({ ...rules, ...reports })
}

/** Runs `fazhilint --rules set` with arguments as one writes them. */
async function run(args: string, cwd: string, stdin?: string) {
  const argv = ['--rules', 'set', ...args.split(' ')]
  return runMain(argv, { cwd, stdin: stdin === undefined ? [] : [new TextEncoder().encode(stdin)] })
}

function read(cwd: string, name = 'a.txt'): string {
  return readFileSync(join(cwd, name), 'utf8')
}

interface JsonFile {
  messages: { ruleId: string; fix?: object; suggestions?: object[] }[]
  errorCount: number
  fixableErrorCount: number
  fixableWarningCount: number
  output?: string
}

const parsed = (stdout: string): JsonFile[] => JSON.parse(stdout) as JsonFile[]

describe('--fix', () => {
  test('writes what is certain, says what is left, and has nothing to do a second time', async () => {
    const cwd = folder()
    const { code, stdout, stderr } = await run('a.txt --fix', cwd)
    expect(read(cwd)).toBe(fixed)
    expect([code, stderr]).toEqual([1, []])
    expect(stdout).toContain('\n      第3行，一：写了“牛”\n')
    expect(stdout).toMatch(/\n1 个问题：错误 1，警告 0，提示 0（检查了 1 个文件，其中 1 个经自动修改）\n$/)
    const again = await run('a.txt --fix --format json', cwd)
    expect(read(cwd)).toBe(fixed)
    expect(parsed(again.stdout)[0]).not.toHaveProperty('output')
  })

  test('exits by what is left', async () => {
    const cwd = folder({ 'a.txt': '养猫。' })
    expect((await run('a.txt', cwd)).code).toBe(1)
    const { code, stdout } = await run('a.txt --fix --locale en', cwd)
    expect([code, stdout]).toEqual([
      0,
      'a.txt corrections: 1\n    ‘猫’ → ‘家猫科’  line 1\n\nNo problems found (1 file, 1 of them fixed)\n',
    ])
  })

  test('lists what it changed, each change once', async () => {
    const cwd = folder({ 'a.txt': '养狗。\n养蝇，养狗狗。\n' })
    expect((await run('a.txt --fix', cwd)).stdout).toBe(
      'a.txt 修正了 4 处：\n    “狗” → “犬”  第 1、2 行，共 3 处\n    “蝇” → （无）  第 2 行\n\n没有发现问题（检查了 1 个文件，其中 1 个经自动修改）\n',
    )
    const kinds = Array.from({ length: 30 }, (_, at) => `养狗${'。'.repeat(at)}`)
    writeFileSync(join(cwd, 'a.txt'), kinds.join('\n'))
    expect((await run('a.txt --fix-dry-run', cwd)).stdout).toMatch(
      /^a\.txt 有 29 处可自动修改（没有写入文件）：\n {4}“狗” → “犬” {2}第 2、3、4、5、6、7 行等，共 29 处\n/u,
    )
  })

  test('--diff shows a patch that git takes', async () => {
    const cwd = folder({ '报告 1.txt': '一\n养狗。\n三\n', 'b.txt': '养牛。' })
    const { code, stdout, stderr } = await runMain(
      ['--rules', 'set', '报告 1.txt', 'b.txt', '--fix-dry-run', '--diff'],
      { cwd },
    )
    expect(stdout).toBe('--- a/报告 1.txt\n+++ b/报告 1.txt\n@@ -1,3 +1,3 @@\n 一\n-养狗。\n+养犬。\n 三\n')
    expect([code, stderr]).toEqual([1, ['fazhilint: 改后还有 1 个问题（--diff 只显示改动）']])
    writeFileSync(join(cwd, 'x.patch'), stdout)
    execFileSync('git', ['apply', 'x.patch'], { cwd })
    expect(read(cwd, '报告 1.txt')).toBe('一\n养犬。\n三\n')
    expect((await run('b.txt --diff', cwd)).stderr).toEqual(['fazhilint: --diff 要与 --fix 或 --fix-dry-run 一起使用'])
  })

  test('does not touch a file without anything to fix', async () => {
    const cwd = folder({ 'a.txt': '养牛。' })
    chmodSync(join(cwd, 'a.txt'), 0o444)
    expect((await run('a.txt --fix', cwd)).stderr).toEqual([])
  })

  test.each<[string, Pick<TextSource, 'encoding' | 'bom'>]>([
    ['UTF-8', { encoding: 'utf-8', bom: false }],
    ['UTF-8 with its mark', { encoding: 'utf-8', bom: true }],
    ['UTF-16, small end first', { encoding: 'utf-16le', bom: true }],
    ['UTF-16, big end first', { encoding: 'utf-16be', bom: true }],
    ['GB18030', { encoding: 'gb18030', bom: false }],
    ['GB18030 with its mark', { encoding: 'gb18030', bom: true }],
  ])('keeps %s and all line ends', async (_, how) => {
    const text = '依法行政，\r\n養𠮷䶮。\n\r养狗，\r\r\n\t 完　\u2028养狗\v\f。'
    const bytes = (written: string): Uint8Array => encode({ ...how, text: written }) ?? new Uint8Array()
    const cwd = folder({ 'a.txt': bytes(text) })
    expect((await run('a.txt --fix', cwd)).stderr).toEqual([])
    const expected = bytes(text.replaceAll('狗', '犬'))
    expect([...readFileSync(join(cwd, 'a.txt'))]).toEqual([...expected])
  })

  test('leaves a file alone that was changed meanwhile, and goes on', async () => {
    const cwd = folder({ 'a.txt': '养狗。', 'b.txt': '养狗。' })
    meanwhile.happens = () => {
      writeFileSync(join(cwd, 'a.txt'), '养马，养狗。')
    }
    const { code, stdout, stderr } = await run('a.txt b.txt --fix --format json', cwd)
    expect([code, stderr]).toEqual([2, ['fazhilint: a.txt: 没有写回：检查期间文件被改动过，请重新运行']])
    expect([read(cwd), read(cwd, 'b.txt')]).toEqual(['养马，养狗。', '养犬。'])
    expect(parsed(stdout).map(({ messages, output }) => [messages.length, output])).toEqual([
      [2, undefined],
      [0, '养犬。'],
    ])
  })

  test('leaves a file alone that is read-only', async () => {
    const cwd = folder()
    chmodSync(join(cwd, 'a.txt'), 0o444)
    const { code, stdout, stderr } = await run('a.txt --fix', cwd)
    expect([code, stderr]).toEqual([2, ['fazhilint: a.txt: 没有写回：文件是只读的']])
    expect(read(cwd)).toBe(all)
    expect(stdout).toMatch(
      /4 个问题.*（检查了 1 个文件）\n其中 3 个可用 --fix 自动修改\n没有全部完成：\n {4}a\.txt：没有写回：文件是只读的\n$/,
    )
  })

  test.skipIf(process.getuid?.() === 0)('says that it may not write into a folder', async () => {
    const cwd = folder({ 'sub/a.txt': all })
    chmodSync(join(cwd, 'sub'), 0o555)
    expect((await run('sub/a.txt --fix', cwd)).stderr).toEqual(['fazhilint: sub/a.txt: 没有写回：没有权限'])
    chmodSync(join(cwd, 'sub'), 0o755)
  })

  test('writes where a link leads, once', async () => {
    const cwd = folder({ 'real/a.txt': all })
    symlinkSync(join('real', 'a.txt'), join(cwd, 'link.txt'))
    expect((await run('link.txt real --fix', cwd)).stderr).toEqual([])
    expect([read(cwd, 'real/a.txt'), readdirSync(join(cwd, 'real'))]).toEqual([fixed, ['a.txt']])
  })
})

describe('--fix-dry-run', () => {
  test('shows what would be, and writes nothing', async () => {
    const cwd = folder()
    const { code, stdout } = await run('a.txt --fix-dry-run --format json', cwd)
    expect(read(cwd)).toBe(all)
    expect([code, parsed(stdout)[0]?.output]).toEqual([1, fixed])
    expect(parsed(stdout)[0]?.messages.map(({ ruleId }) => ruleId)).toEqual(['no-cow'])
  })

  test('takes stdin', async () => {
    const { stdout } = await run('- --fix-dry-run --format json', folder(), '\ufeff养狗。')
    expect(parsed(stdout)[0]?.output).toBe('\ufeff养犬。')
  })
})

describe('--fix-type', () => {
  test.each([
    ['error', '养家猫科，养狗，养蝇，养牛。'],
    ['warning', '养猫，养犬，养蝇，养牛。'],
    ['warning,info', '养猫，养犬，养，养牛。'],
    ['no-dog', '养猫，养犬，养蝇，养牛。'],
    ['info，no-cat', '养家猫科，养狗，养，养牛。'],
    ['no-cow', '养猫，养狗，养蝇，养牛。'],
    ['error --quiet', '养家猫科，养狗，养蝇，养牛。'],
    ['warning --quiet', '养猫，养狗，养蝇，养牛。'],
  ])('fixes only %s', async (types, text) => {
    const cwd = folder({ 'a.txt': '养猫，养狗，养蝇，养牛。' })
    await run(`a.txt --fix --fix-type ${types}`, cwd)
    expect(read(cwd)).toBe(text)
  })

  test('fixes only errors when only those are shown', async () => {
    const cwd = folder()
    await run('a.txt --fix --quiet', cwd)
    expect(read(cwd)).toBe(all.replace('猫', '家猫科'))
  })
})

test.each([
  ['--fix --fix-dry-run', '--fix 和 --fix-dry-run 不能同时使用'],
  ['--fix-type error', '--fix-type 要与 --fix 或 --fix-dry-run 一起使用'],
  ['--fix --fix-type warn', /^--fix-type 应为 .*没有“warn”，是不是 warning？$/],
  ['--fix --fix-type error,', /没有“”$/],
  ['--fix --fix-type no-cta --locale en', /^--fix-type takes .*not ‘no-cta’; did you mean no-cat\?$/],
  ['--fix --fix-type something --locale en', /not ‘something’$/],
  ['--fix -', /^标准输入无法写回.*--fix-dry-run/],
])('complains of %s and writes nothing', async (args, complaint) => {
  const cwd = folder()
  const { code, stdout, stderr } = await run(`a.txt ${args}`, cwd, '')
  expect([code, stdout, stderr.length]).toEqual([2, '', 1])
  expect(stderr[0]?.replace('fazhilint: ', '')).toMatch(complaint)
  expect(read(cwd)).toBe(all)
})

test('without --fix, JSON has the fixes, and the suggestions apart', async () => {
  const cwd = folder()
  const [file] = parsed((await run('a.txt --format json', cwd)).stdout)
  expect(file).toMatchObject({ errorCount: 2, fixableErrorCount: 1, fixableWarningCount: 1 })
  expect(file).not.toHaveProperty('output')
  expect(file?.messages.map(({ fix, suggestions }) => [fix, suggestions])).toEqual([
    [{ range: [23, 24], text: '家猫科' }, undefined],
    [{ range: [26, 27], text: '犬' }, undefined],
    [{ range: [29, 30], text: '' }, undefined],
    [undefined, [{ desc: '改为“羊”', fix: { range: [32, 33], text: '羊' } }]],
  ])
  expect(read(cwd)).toBe(all)
})

test('help speaks of fixing in both languages', async () => {
  const cwd = folder()
  expect((await run('--help', cwd)).stdout).toMatch(/--fix .*自动修正[^]*--fix-dry-run[^]*--fix-type/)
  expect((await run('--help --locale en', cwd)).stdout).toMatch(/--fix .*Fix what[^]*--fix-dry-run[^]*--fix-type/)
})
