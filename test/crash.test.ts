import { join } from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { main } from '../src/cli/main.ts'
import type { TextSource } from '../src/read/source.ts'
import { runMain } from './run-main.ts'
import { scratchFolder } from './scratch.ts'
import { smallRuleSet } from './small-rule-set.ts'

vi.mock('../src/lint/lint.ts', () => ({
  lint: ({ path, text }: TextSource) => {
    if (path === 'bad.md') throw new Error('oh\nno')
    return Promise.resolve({ path, text, problems: [] })
  },
}))

test('a report that the linter fails on does not hide the others', async () => {
  const cwd = scratchFolder({ ...smallRuleSet, 'bad.md': '', 'good.md': '' })
  const { code, stdout, stderr } = await runMain(['--rules', 'set', 'bad.md', 'good.md'], { cwd })
  expect([code, stdout]).toEqual([
    2,
    '没有全部完成（检查了 1 个文件）：\n    bad.md：检查时程序出错（oh no），请把文件和这句话告诉开发者\n',
  ])
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

test('a crash keeps its stack: in JSON, and for people who ask for it', async () => {
  const cwd = scratchFolder({ ...smallRuleSet, 'bad.md': '' })
  const { stdout } = await runMain(['--rules', 'set', 'bad.md', '--format', 'json'], { cwd })
  expect(JSON.parse(stdout)).toMatchObject([
    {
      filePath: join(cwd, 'bad.md'),
      messages: [{ ruleId: null, fatal: true, severity: 2, cause: expect.stringContaining('crash.test.ts') as string }],
      fatalErrorCount: 1,
    },
  ])
  const { stderr } = await runMain(['--rules', 'set', 'bad.md'], { cwd, env: { FAZHILINT_DEBUG: '1' } })
  expect(stderr.slice(1).join('\n')).toContain('crash.test.ts')
})

test('a pipe that is closed early is no failure, anything else is one line', async () => {
  const failing = async (code: string): Promise<unknown[]> => {
    const stdout = new Writable({
      write: (_chunk, _encoding, done) => {
        done(Object.assign(new Error(code), { code, syscall: 'write' }))
      },
    })
    const host = { ...hostWith(new PassThrough()), stdout }
    const exit = await main(['--version'], host)
    return [exit, host.stderr.read() as unknown]
  }
  expect(await failing('EPIPE')).toEqual([0, null])
  expect(await failing('ENOSPC')).toEqual([2, 'fazhilint: <stdout>: 磁盘已满\n'])
})
