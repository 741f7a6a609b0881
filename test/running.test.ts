import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { progressLine } from '../src/cli/runs/progress.ts'
import { threadsAsked } from '../src/cli/runs/threads-for.ts'
import { runMain } from './run-main.ts'
import { scratchFolder } from './scratch.ts'
import { smallRuleSet } from './small-rule-set.ts'

const report = '2022年法治政府建设年度报告\n\n一、成效。养猫。\n'

async function run(args: string[], files: Record<string, string> = { 'a.md': report }) {
  return runMain(['--rules', 'set', ...args], { cwd: scratchFolder({ ...smallRuleSet, ...files }) })
}

describe('--concurrency', () => {
  test.each([
    ['off', 1000, 1],
    ['3', 1000, 3],
    ['3', 2, 2],
    ['3', 0, 1],
    ['auto', 10, 1],
  ])('%s for %i files gives %i threads', (asked, files, threads) => {
    expect(threadsAsked(asked, files)).toBe(threads)
  })

  test.each(['many', '0', '-1', '1.5'])('is not %s', async (value) => {
    const { code, stderr } = await run(['a.md', `--concurrency=${value}`])
    expect([code, stderr]).toEqual([2, ['fazhilint: --concurrency 应为 auto、off 或 1 到 999 的整数']])
  })

  test.skipIf(!existsSync('dist/launch.cjs'))('in threads configuration and comments hold too', () => {
    const cwd = scratchFolder({
      ...smallRuleSet,
      'fazhilint.config.yaml': 'extends: set\noverrides: [{ files: b/, rules: { no-cat: info } }]',
      'a.md': report,
      'b/a.md': report,
      'c.md': `<!-- fazhilint-disable-file no-cat -- 名字 -->\n${report}`,
    })
    const argv = [join(process.cwd(), 'dist/launch.cjs'), '.', '--format', 'json']
    const [alone, together] = ['off', '3'].map((count) =>
      spawnSync(process.execPath, [...argv, '--concurrency', count], { cwd, encoding: 'utf8' }),
    )
    expect(together).toMatchObject({ status: alone?.status, stdout: alone?.stdout, stderr: '' })
    const levels = (JSON.parse(together?.stdout ?? '') as { messages: { level: string }[] }[]).map(({ messages }) =>
      messages.map(({ level }) => level),
    )
    expect(levels).toEqual([['error'], ['info'], []])
  })
})

test('--stats says how long stages and rules took', async () => {
  const { stdout, stderr } = await run(['a.md', '--stats', '--format', 'json'])
  expect(stderr[0]).toMatch(/^用时（毫秒），检查了 1 个文件/u)
  expect(stderr.join('\n')).toMatch(/\d\.\d {2}解析\n[^]*合计\n最慢的规则：\n[^]*no-cat/u)
  expect(JSON.parse(stdout)).toMatchObject([
    { stats: { times: { passes: [{ rules: { 'no-cat': { total: expect.any(Number) as number } } }] } } },
  ])
  expect((await run(['a.md', '--format', 'json'])).stdout).not.toContain('"stats"')
  expect((await run(['a.md', '--stats', '--locale', 'en'])).stderr.join('\n')).toContain('Slowest rules:')
})

test('--debug says what a run was decided to be', async () => {
  const { stderr } = await run(['.', '--debug'], { 'a.md': report, 'fazhilint.config.yaml': 'rules: { no-dog: off }' })
  expect(stderr.slice(0, 4)).toEqual([
    'fazhilint: 配置：fazhilint.config.yaml',
    'fazhilint: 规则集：set（规则 3 条，关闭 0 条）',
    'fazhilint: 文件：1 个',
    'fazhilint: a.md',
  ])
})

describe('the line of progress', () => {
  function line(isTTY: boolean, total: number) {
    const stderr = Object.assign(new PassThrough(), { isTTY, columns: 30 })
    let time = 0
    const progress = progressLine({ stderr }, { total, locale: 'zh', now: () => time })
    const step = (at: number, path: string): string => {
      time = at
      progress.step(path)
      return String(stderr.read() ?? '')
    }
    const clear = (): string => {
      progress.clear()
      return String(stderr.read() ?? '')
    }
    return { step, clear }
  }

  test('comes after a while, not too often, fits, and goes', () => {
    const { step, clear } = line(true, 51)
    expect(step(500, 'a.md')).toBe('')
    expect(clear()).toBe('')
    expect(step(1100, '某某县水务局法治政府建设年度报告.md')).toBe('\r\u001b[2K已检查 2/51  某某县水务局法治')
    expect(step(1150, 'b.md')).toBe('')
    expect(step(1300, 'c.md')).toBe('\r\u001b[2K已检查 4/51  c.md')
    expect(clear()).toBe('\r\u001b[2K')
    expect(clear()).toBe('')
  })

  test('is not there elsewhere than on a terminal, nor for few files', () => {
    expect(line(false, 51).step(5000, 'a.md')).toBe('')
    expect(line(true, 50).step(5000, 'a.md')).toBe('')
  })
})

describe('--watch', () => {
  /** Puts a file there whole, as editors do: one that is emptied before it is written may be linted in between. */
  function put(path: string, text: string): void {
    const beside = join(scratchFolder({}), 'written')
    writeFileSync(beside, text)
    renameSync(beside, path)
  }

  /** Starts a watching run; `until` waits for a text on either stream, in what was said since the last time. */
  function watching(cwd: string, args: string[] = ['.']) {
    const argv = ['--import', import.meta.resolve('tsx'), join(process.cwd(), 'src/cli/bin.ts'), '--watch', ...args]
    const child = spawn(process.execPath, argv, { cwd, env: { ...process.env, LANG: 'zh_CN.UTF-8', NO_COLOR: '1' } })
    let said = ''
    const ended = once(child, 'exit')
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += String(data)))
    onTestFinished(() => void child.kill('SIGKILL'))
    const until = async (text: string): Promise<string> => {
      for (let tries = 0; tries < 600 && !said.includes(text); tries++) await setTimeout(50)
      const all = said
      said = ''
      expect(all).toContain(text)
      return all
    }
    return { child, ended, until }
  }

  test(
    'lints again what changes, what is new, and all when settings change; ends with 0',
    { timeout: 120_000 },
    async () => {
      const cwd = scratchFolder({
        ...smallRuleSet,
        'fazhilint.config.yaml': 'extends: set\n',
        '一/甲.md': report,
        '一/乙.md': report,
      })
      const { child, ended, until } = watching(cwd)
      expect(await until('按 Ctrl-C 结束')).toMatch(/甲\.md\n {2}错误 1[^]*正在监视 2 个文件/u)
      put(join(cwd, '一/甲.md'), report.replace('猫', '狗'))
      const second = await until('按 Ctrl-C 结束')
      expect(second).toMatch(/有改动：一\/甲\.md[^]*甲\.md\n {2}警告 1[^]*检查了 1 个文件/u)
      expect(second).not.toContain('乙')
      mkdirSync(join(cwd, '二/三'), { recursive: true })
      await setTimeout(1500)
      put(join(cwd, '二/三/丙.md'), report)
      expect(await until('按 Ctrl-C 结束')).toMatch(/有改动：二\/三\/丙\.md[^]*正在监视 3 个文件/u)
      put(join(cwd, 'fazhilint.config.yaml'), 'extends: set\nrules: { no-cat: off }\n')
      expect(await until('按 Ctrl-C 结束')).toMatch(/全部重新检查[^]*1 个问题：错误 0，警告 1/u)
      put(join(cwd, 'fazhilint.config.yaml'), 'extends: set\nrules: { no-cta: off }\n')
      expect(await until('按 Ctrl-C 结束')).toContain('没有名为 `no-cta` 的规则')
      child.kill('SIGINT')
      expect(await ended).toEqual([0, null])
    },
  )

  test.each(['zh-CN', 'en'])(
    'tells the task for VS Code when a run begins and ends, in %s',
    { timeout: 60_000 },
    async (locale) => {
      const { tasks } = JSON.parse(readFileSync('docs/vscode-tasks.json', 'utf8')) as {
        tasks: { problemMatcher: { background?: { beginsPattern: string; endsPattern: string } } }[]
      }
      const { beginsPattern, endsPattern } = tasks[1]?.problemMatcher.background ?? {
        beginsPattern: '',
        endsPattern: '',
      }
      const cwd = scratchFolder({ ...smallRuleSet, 'fazhilint.config.yaml': 'extends: set\n', '甲.md': report })
      const { until } = watching(cwd, ['甲.md', '--format', 'unix', '--locale', locale])
      /** Which lines begin or end a run; findings, which come by the other stream, do neither. */
      const kindsIn = (said: string): string[] =>
        said
          .split('\n')
          .flatMap((line) => [
            ...(new RegExp(beginsPattern).test(line) ? ['<'] : []),
            ...(new RegExp(endsPattern).test(line) ? ['>'] : []),
          ])
      expect(kindsIn(await until('Ctrl-C'))).toEqual(['>'])
      put(join(cwd, '甲.md'), `${report}\n`)
      expect(kindsIn(await until('Ctrl-C'))).toEqual(['<', '>'])
      put(join(cwd, 'fazhilint.config.yaml'), 'extends: set\nlocale: en\n')
      expect(kindsIn(await until('Ctrl-C'))).toEqual(['<', '>'])
    },
  )

  test.each([
    [['--stdin'], '--stdin'],
    [['a.md', '--fix'], '--fix'],
    [['a.md', '-o', 'x.json'], '--output-file'],
    [['a.md', '--suppress-all'], '--suppress-all'],
  ])('makes no sense with %j', async (args, name) => {
    const { code, stderr } = await run(['--watch', ...args])
    expect([code, stderr]).toEqual([2, [`fazhilint: --watch 不能与 ${name} 一起使用`]])
  })
})
