import { execFileSync } from 'node:child_process'
import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bytesAsked } from '../src/cli/options/file-size.ts'
import { isProblem } from '../src/problem/is-problem.ts'
import { readFile } from '../src/read/read-file.ts'
import { readStdin } from '../src/read/read-stdin.ts'
import { runMain } from './run-main.ts'
import { said } from './said.ts'
import { scratchFolder } from './scratch.ts'

async function trouble(location: string): Promise<string> {
  const read = await readFile('x.txt', location)
  return isProblem(read) ? said(read) : 'no trouble'
}

test.skipIf(process.platform === 'win32')('only regular files are read', async () => {
  const folder = scratchFolder({ 'a.txt': '甲' })
  execFileSync('mkfifo', [join(folder, 'pipe.txt')])
  expect(await trouble(join(folder, 'pipe.txt'))).toBe(': error 不是普通文件')
  expect(await trouble('/dev/zero')).toBe(': error 不是普通文件')
  expect(await trouble(folder)).toBe(': error 是文件夹，不是文件')
  expect(await trouble(join(folder, 'a.txt'))).toBe('no trouble')
})

test('how big a report may be can be said, for whatever reads one', async () => {
  const cwd = scratchFolder({ 'a.txt': '今年查处案件3件。\n' })
  const path = join(cwd, 'a.txt')
  const size = String(statSync(path).size)
  const refused = async (...argv: string[]) => {
    const { code, stderr } = await runMain([...argv, '--rules', 'official-document'], {
      cwd,
      stdin: [readFileSync(path)],
    })
    return [code, stderr.some((line) => line.includes('too-big') || line.includes('--max-file-size'))]
  }
  for (const argv of [['a.txt'], ['-'], ['inspect', 'a.txt'], ['--cache', 'a.txt'], ['--concurrency', '2', 'a.txt']]) {
    expect([argv, await refused(...argv, '--max-file-size', `${size}B`)]).toEqual([argv, [0, false]])
    expect([argv, await refused(...argv, '--max-file-size', `${String(Number(size) - 1)}b`)]).toEqual([argv, [2, true]])
  }
  // Not a Word file, which is told of one that is read only.
  const annotated = async (most: string) =>
    (await runMain(['annotate', 'a.txt', '-o', 'b.docx', '--max-file-size', most], { cwd })).stderr.join()
  expect(await annotated('20B')).toContain('20 B')
  expect(await annotated('20 KB')).not.toContain('--max-file-size')
  const { stderr } = await runMain(['a.txt', '--max-file-size', '20B', '--locale', 'en'], { cwd })
  expect(stderr.join()).toContain(`is too big (${size} B): files over 20 B are not read as reports (--max-file-size`)
})

test.each(['', '0B', '20', 'MB', '501MB', '-1MB', '1TB', '1e3KB'])('%j is no size', async (size) => {
  const cwd = scratchFolder({ 'a.txt': '' })
  for (const argv of [['a.txt'], ['inspect', 'a.txt'], ['annotate', 'a.txt', '-o', 'b.docx']]) {
    const { code, stderr } = await runMain([...argv, `--max-file-size=${size}`], { cwd })
    expect([code, stderr.join()]).toEqual([2, expect.stringContaining('max-file-size')])
  }
})

test.each([
  ['500MB', 500e6],
  ['1.5 mb', 1.5e6],
  ['20KB', 20_000],
  ['1B', 1],
])('%s is so many bytes', (size, bytes) => {
  expect(bytesAsked(size)).toBe(bytes)
})

test('what is too big is said, and not read', async () => {
  const location = join(scratchFolder({}), 'big.txt')
  writeFileSync(location, '')
  truncateSync(location, 60_000_000)
  expect(await trouble(location)).toBe(': error 文件太大（60 MB），超过 50 MB 的不作为报告读取')
  const endless = (async function* () {
    for (;;) yield await Promise.resolve(Buffer.alloc(1_000_000))
  })()
  const read = await readStdin(endless)
  expect(isProblem(read) && read.id).toBe('too-big')
})
