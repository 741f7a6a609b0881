import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runMain } from './run-main.ts'
import { scratchFolder } from './scratch.ts'
import { smallRuleSet } from './small-rule-set.ts'

const reports = { '甲.md': '养猫。', '草稿/乙.md': '养猫。', '往年/丙.txt': '养猫。', '往年/重要/丁.txt': '养猫。' }

/** The files that are linted, what is said of others, and the exit code. */
async function linted(files: Record<string, string>, args: string[] = ['.'], stdin?: string) {
  const cwd = scratchFolder({ ...smallRuleSet, ...reports, ...files })
  if ('.gitignore' in files) mkdirSync(join(cwd, '.git'))
  const bytes = stdin === undefined ? [] : [new TextEncoder().encode(stdin)]
  const { code, stdout, stderr } = await runMain(['--rules', 'set', '--format', 'json', ...args], { cwd, stdin: bytes })
  const results = JSON.parse(stdout) as { filePath: string; messages: { fatal?: true }[] }[]
  const paths = results.filter(({ messages }) => messages[0]?.fatal !== true).map(({ filePath }) => filePath)
  return { code, stderr, files: paths.map((path) => path.slice(cwd.length + 1)) }
}

const all = ['往年/丙.txt', '往年/重要/丁.txt', '甲.md', '草稿/乙.md'].sort()

test.each([
  ['nothing', {}, all],
  ['.fazhilintignore', { '.fazhilintignore': '# 注\n草稿/\n往年/*\n!往年/重要\n' }, ['甲.md', '往年/重要/丁.txt']],
  ['.gitignore', { '.gitignore': '*.txt\n' }, ['甲.md', '草稿/乙.md']],
  [
    '.gitignore below',
    { '.gitignore': '', '往年/.gitignore': '/*.txt\n' },
    ['甲.md', '草稿/乙.md', '往年/重要/丁.txt'],
  ],
  ['a configuration', { 'fazhilint.config.yaml': 'ignores: [草稿, "往年/**"]' }, ['甲.md']],
])('files are left out by %s', async (_, files, left) => {
  expect((await linted(files)).files).toEqual(left.toSorted())
  expect((await linted(files, ['.', '--no-ignore'])).files).toEqual(all)
  expect((await linted(files, ['**/*.{md,txt}'])).files).toEqual(left.toSorted())
})

test('--ignore-path names other files of patterns', async () => {
  const files = { '.fazhilintignore': '草稿/', 'a.ignore': '往年/', 'b.ignore': '甲.md' }
  expect((await linted(files, ['.', '--ignore-path', 'a.ignore', '--ignore-path', 'b.ignore'])).files).toEqual([
    '草稿/乙.md',
  ])
  const cwd = scratchFolder({ ...smallRuleSet, ...reports })
  const { code, stderr } = await runMain(['--rules', 'set', '.', '--ignore-path', 'nope'], { cwd })
  expect([code, stderr]).toEqual([2, ['fazhilint: nope: 文件不存在']])
})

test('a file that is named is passed over with a word, and linted though git ignores it', async () => {
  const asked = { '.fazhilintignore': '甲.md' }
  expect(await linted(asked, ['甲.md'])).toEqual({
    code: 0,
    files: [],
    stderr: ['fazhilint: 甲.md: 按忽略规则没有检查，要检查请加 --no-ignore'],
  })
  expect((await linted({ '.gitignore': '甲.md' }, ['甲.md'])).files).toEqual(['甲.md'])
  const name = ['--stdin', '--stdin-filename', '甲.md']
  expect(await linted(asked, name, '养猫。')).toMatchObject({
    code: 0,
    files: [],
    stderr: [expect.stringContaining('甲.md')],
  })
  expect((await linted(asked, [...name, '--no-ignore'], '养猫。')).files).toEqual(['甲.md'])
})

test('a folder of which nothing is left is told of', async () => {
  expect(await linted({ '.fazhilintignore': '草稿/' }, ['草稿'])).toEqual({
    code: 2,
    files: [],
    stderr: ['fazhilint: 草稿: 其中的文件都按忽略规则不检查，要检查请加 --no-ignore'],
  })
})
