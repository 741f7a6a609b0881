import { PassThrough, Readable } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { main } from '../src/cli/main.ts'
import type { Source } from '../src/read/source.ts'
import { runMain } from './run-main.ts'
import { scratchFolder } from './scratch.ts'
import { smallRuleSet } from './small-rule-set.ts'

vi.mock('../src/lint/lint.ts', () => ({
  lint: ({ path, text }: Source) => {
    if (path === 'bad.md') throw new Error('oh\nno')
    return Promise.resolve({ path, text, problems: [] })
  },
}))

test('a report that the linter fails on does not hide the others', async () => {
  const cwd = scratchFolder({ ...smallRuleSet, 'bad.md': '', 'good.md': '' })
  const { code, stdout, stderr } = await runMain(['--rules', 'set', 'bad.md', 'good.md'], { cwd })
  expect([code, stdout]).toEqual([2, '没有发现问题（检查了 1 个文件）\n'])
  expect(stderr).toEqual([expect.stringMatching(/^fazhilint: bad\.md: .*oh no/)])
})

function hostWith(stdout: PassThrough) {
  const stderr = new PassThrough({ encoding: 'utf8' })
  return { stdin: Readable.from([]), stdout, stderr, env: {}, cwd: '/' }
}

test('a failure of the program is one line', async () => {
  const stdout = new PassThrough()
  stdout.write = () => {
    throw new Error('oh\nno')
  }
  const host = hostWith(stdout)
  expect(await main(['--version'], host)).toBe(2)
  expect(host.stderr.read()).toBe('fazhilint: 程序出错：oh no\n')
})

test('a pipe that is closed early is no failure, anything else is', async () => {
  const stdout = new PassThrough()
  expect(await main(['--version'], hostWith(stdout))).toBe(0)
  const failing = (code: string) => () => stdout.emit('error', Object.assign(new Error(code), { code }))
  expect(failing('EPIPE')).not.toThrow()
  expect(failing('ENOSPC')).toThrow('ENOSPC')
})
