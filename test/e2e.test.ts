import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../src/cli/commands/commands.ts'
import type { Case } from './e2e/case.ts'
import { commandCases } from './e2e/command-cases.ts'
import { sharedFiles } from './e2e/files.ts'
import { lintCases } from './e2e/lint-cases.ts'
import { allOptions, usedOptions } from './e2e/used-options.ts'
import { installed } from './installed.ts'

const cases = [...lintCases, ...commandCases]

describe('the cases', () => {
  test('use every option of every command, in every form', () => {
    const used = new Set(cases.flatMap(({ argv }) => usedOptions(argv)))
    expect(allOptions().filter((option) => !used.has(option))).toEqual([])
  })

  test('have commands that go well and commands that do not', () => {
    const codesOf = (name: string): number[] =>
      cases
        .filter(({ argv }) => (argv[0] ?? '') === name || (name === 'lint' && !isNamed(argv)))
        .map(({ code }) => code)
    for (const { name } of commands) expect([name, new Set(codesOf(name))]).toEqual([name, codesFor(name)])
  })
})

function isNamed([first]: readonly string[]): boolean {
  return commands.some(({ name }) => name === first)
}

/** 1 is for what is found: in reports, and in examples of rules. */
function codesFor(name: string): Set<number> {
  return new Set(name === 'lint' || name === 'test' ? [0, 1, 2] : [0, 2])
}

describe.skipIf(!existsSync('dist/launch.cjs'))('the package, installed from its tarball', () => {
  let home = ''
  beforeAll(() => {
    home = installed()
  }, 120_000)
  afterAll(() => {
    rmSync(home, { recursive: true })
  }, 60_000)

  /** A folder below the one it is installed in, where nothing else lies. */
  function folderWith(files: Record<string, string | Uint8Array>): string {
    const folder = mkdtempSync(join(home, 'run-'))
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
    return folder
  }

  async function run(argv: readonly string[], { stdin, talk }: Pick<Case, 'stdin' | 'talk'>, cwd: string) {
    const env = { PATH: process.env.PATH, HOME: home, XDG_CACHE_HOME: join(home, 'cache'), LANG: 'zh_CN.UTF-8' }
    const started = spawn(join(home, 'node_modules/.bin/fazhilint'), argv, { cwd, env })
    if (talk === undefined) started.stdin.end(stdin ?? '')
    else answer(started, talk)
    const closed = new Promise<number | null>((resolve) => started.once('close', resolve))
    const [code, stdout, stderr] = await Promise.all([closed, text(started.stdout), text(started.stderr)])
    return { code, stdout, stderr }
  }

  test('is a library, too, and a plugin for unified', () => {
    const code = `import { lint } from 'fazhilint'\nimport plugin from 'fazhilint/remark'\nconsole.log(typeof lint, typeof plugin)`
    const argv = ['--input-type=module', '--eval', code]
    expect(execFileSync(process.execPath, argv, { cwd: home, encoding: 'utf8' })).toBe('function function\n')
  })

  test.concurrent.each(cases.map((one) => [one.argv.join(' '), one] as const))('fazhilint %s', async (_, one) => {
    const cwd = folderWith({ ...sharedFiles, ...one.files })
    for (const before of one.after ?? []) await run(before, {}, cwd)
    const { code, stdout, stderr } = await run(one.argv, one, cwd)
    expect({ code, stdout, stderr }).toEqual({
      code: one.code,
      stdout: one.stdout === undefined ? stdout : (expect.stringMatching(one.stdout) as string),
      stderr: expect.stringMatching(one.stderr ?? (one.code === 2 ? /./u : /^$/u)) as string,
    })
    for (const [file, content] of Object.entries(one.wrote ?? {}))
      expect(readFileSync(join(cwd, file), 'utf8')).toMatch(content)
  })
})

/** Says what there is to say when it is time. */
function answer(started: ChildProcessWithoutNullStreams, talk: NonNullable<Case['talk']>): void {
  const left = [...talk]
  let heard = ''
  const go = (data: string): void => {
    heard += data
    while (left[0]?.when.test(heard) === true) {
      const say = left.shift()?.say ?? null
      if (say === null) started.kill('SIGINT')
      else started.stdin.write(say)
    }
  }
  for (const stream of [started.stdout, started.stderr])
    stream.on('data', (data: Buffer) => {
      go(data.toString())
    })
  go('')
}
