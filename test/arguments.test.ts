import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { commands } from '../src/cli/commands/commands.ts'
import { helpPhrases } from '../src/cli/options/help-phrases.ts'
import { runMain } from './run-main.ts'
import { scratchFolder } from './scratch.ts'
import { smallRuleSet } from './small-rule-set.ts'

test.each([
  ['--fixx a.md', '“--fixx”，是不是 --fix？', 'there is no option ‘--fixx’; did you mean --fix?'],
  ['a.md --max-warning 3', '“--max-warning”，是不是 --max-warnings？', /--max-warnings\?$/u],
  ['--nothing-like-it', '没有选项“--nothing-like-it”（见 --help）', /see --help/u],
  ['--fix --dry-run a.md', '“--dry-run”，是不是 --fix-dry-run？', /did you mean --fix-dry-run\?$/u],
  ['--lang en a.md', '“--lang”，是不是 --locale？', /did you mean --locale\?$/u],
  ['-q a.md', '没有选项“-q”（见 --help）', /‘-q’/u],
  [
    '--fail-on warn a.md',
    /^--fail-on 只能是 error、warning、info 或 never，没有“warn”，是不是 warning？$/u,
    /did you mean warning\?$/u,
  ],
  ['a.md --format jsn', '没有格式“jsn”，是不是 json？', 'there is no format ‘jsn’; did you mean json?'],
  ['a.md -o', '--output-file 后面要写值', '--output-file takes a value'],
  ['a.md --rule=', '--rule 后面要写值', '--rule takes a value'],
  ['explain a b', '多了一个“b”（见 --help）', '‘b’ is one too many (see --help)'],
  ['--rules set inspect a.md --fix', '没有选项“--fix”（见 --help）', /‘--fix’/u],
])('%s is answered', async (args, zh, en) => {
  for (const [locale, wanted] of [
    ['zh-CN', zh],
    ['en', en],
  ] as const) {
    const { code, stdout, stderr } = await runMain(['--locale', locale, ...args.split(' ')].sort(firstCommand), {
      cwd: scratchFolder({}),
    })
    const [message = ''] = stderr
    expect([code, stdout, stderr.length, message.slice(0, 11)]).toEqual([2, '', 1, 'fazhilint: '])
    if (typeof wanted === 'string') expect(message.slice(11)).toBe(wanted)
    else expect(message.slice(11)).toMatch(wanted)
  }
})

test.each([
  ['help', '--help'],
  ['anotate', 'annotate'],
])('%s, which is no command, is answered with %s', async (word, likely) => {
  const { code, stderr } = await runMain([word], { cwd: scratchFolder({}) })
  expect([code, stderr.at(-1)]).toEqual([2, `fazhilint: 没有命令“${word}”，是不是 ${likely}？`])
})

/** A command comes first, where there is one. */
function firstCommand(a: string, b: string): number {
  return Number(b === 'explain') - Number(a === 'explain')
}

test('an option takes one value each time, and a command may follow options', async () => {
  const cwd = scratchFolder({ ...smallRuleSet, 'a.md': '养猫养狗。' })
  const { stdout } = await runMain(['--rule', 'no-cat: off', '--rules', 'set', 'a.md', '--quiet'], { cwd })
  expect(stdout).toMatch(/^没有错误/u)
  expect((await runMain(['--rules', 'set', 'explain', 'no-cat'], { cwd })).stdout).toContain('不写“猫”')
  expect((await runMain(['--rules', 'set', 'lint', 'a.md', '--format', 'json'], { cwd })).stdout).toContain('"ruleId"')
})

test('help is in groups, and says no types', async () => {
  const { code, stdout } = await runMain(['--help'], { cwd: '.' })
  expect(code).toBe(0)
  expect(stdout).toMatch(/命令：[^]*检查和输出：[^]*自动修正：[^]*屏蔽：[^]*文件和运行：[^]*配置：[^]*参数：/u)
  expect(stdout).toContain('（error、warning、info 或 never；默认 error）')
  expect(stdout).not.toMatch(/布尔|字符串|\[默认|\[可选| $/mu)
  expect((await runMain(['--help', '--locale', 'en'], { cwd: '.' })).stdout).toMatch(/Fixing:[^]*Arguments:/u)
})

test('help is in one language', async () => {
  for (const { name } of commands) {
    const zh = (await runMain([name, '--help'], { cwd: '.' })).stdout
    expect(zh.split('\n').filter((line) => /[A-Z][a-z]+ [a-z]+/u.test(line))).toEqual([])
    const en = (await runMain([name, '--help', '--locale', 'en'], { cwd: '.' })).stdout
    expect(en.split('\n').filter((line) => /\p{Script=Han}|[（），。]/u.test(line))).toEqual([])
    // An empty line parts groups, and no options of one.
    for (const text of [zh, en]) expect(text).not.toMatch(/\n\n\n|\n\n {2,}-/u)
  }
})

test('all that yargs can say is said in Chinese', () => {
  const folder = dirname(fileURLToPath(import.meta.resolve('yargs')))
  const english = JSON.parse(readFileSync(join(folder, 'locales/en.json'), 'utf8')) as Record<string, unknown>
  const other = Object.keys(english).filter((phrase) => !(phrase in helpPhrases.zh))
  expect(other).toEqual([])
  const gaps = (text: string): number => text.split('%s').length - 1
  const texts = Object.entries(helpPhrases.zh).map(([key, said]) => [key, typeof said === 'string' ? said : said.other])
  expect(texts.filter(([key = '', said = '']) => gaps(key) !== gaps(said))).toEqual([])
})
