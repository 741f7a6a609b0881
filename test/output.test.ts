import { spawn } from 'node:child_process'
import { linkSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { writeOutput } from '../src/cli/runs/write-output.ts'
import { formats } from '../src/format/formats.ts'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import { messageOf } from './said.ts'
import { runMain } from './run-main.ts'
import { scratchFolder } from './scratch.ts'
import { ruleSetOf, sourceOf } from './shipped.ts'
import { smallRuleSet } from './small-rule-set.ts'

const report = '2022年法治政府建设年度报告\n\n一、成效。养猫。\n'

function run(argv: string[], cwd: string, env: Record<string, string> = {}) {
  return runMain(['--rules', 'set', ...argv], { cwd, env })
}

describe('a results file', () => {
  async function* texts(...all: string[]): AsyncGenerator<string> {
    for (const text of all) yield await Promise.resolve(text)
  }

  test('is there when all is written, and nothing else is', async () => {
    const cwd = scratchFolder({})
    async function* slowly(): AsyncGenerator<string> {
      yield 'one'
      expect(readdirSync(cwd)).toEqual([expect.stringMatching(/^\.fazhilint-.*\.tmp$/)])
      yield await Promise.resolve('two')
    }
    expect(await writeOutput('out.txt', slowly(), { cwd, force: false, inputs: [] })).toBeNull()
    expect([readdirSync(cwd), readFileSync(join(cwd, 'out.txt'), 'utf8')]).toEqual([['out.txt'], 'onetwo'])
  })

  test('stays as it was when anything fails', async () => {
    const cwd = scratchFolder({ 'out.txt': 'before' })
    async function* broken(): AsyncGenerator<string> {
      yield await Promise.resolve('one')
      throw new Error('out of ink')
    }
    await expect(writeOutput('out.txt', broken(), { cwd, force: true, inputs: [] })).rejects.toThrow('out of ink')
    expect([readdirSync(cwd), readFileSync(join(cwd, 'out.txt'), 'utf8')]).toEqual([['out.txt'], 'before'])
  })

  test('never takes the place of a report, by whatever link', async () => {
    const cwd = scratchFolder({ 'a.md': report, ...smallRuleSet })
    linkSync(join(cwd, 'a.md'), join(cwd, 'hard.txt'))
    const { code, stderr } = await run(['a.md', '-o', 'hard.txt', '--force'], cwd)
    expect([code, stderr]).toEqual([2, ['fazhilint: hard.txt: 是被检查的文件，不能覆盖']])
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(report)
  })

  test('takes the place of an empty file, and of no other without force', async () => {
    const cwd = scratchFolder({ 'empty.txt': '', 'full.txt': 'x' })
    expect(await writeOutput('empty.txt', texts('y'), { cwd, force: false, inputs: [] })).toBeNull()
    expect(readFileSync(join(cwd, 'empty.txt'), 'utf8')).toBe('y')
    const problem = await writeOutput('full.txt', texts('y'), { cwd, force: false, inputs: [] })
    expect(problem && messageOf(problem)).toBe('已存在，要覆盖请加 --force')
    expect(readFileSync(join(cwd, 'full.txt'), 'utf8')).toBe('x')
  })

  test('makes the folders that it lacks', async () => {
    const cwd = scratchFolder({})
    expect(await writeOutput('new/deep/out.txt', texts('x'), { cwd, force: false, inputs: [] })).toBeNull()
    expect(readFileSync(join(cwd, 'new/deep/out.txt'), 'utf8')).toBe('x')
  })

  test.each([
    ['where a file is no folder', 'set/_report.yaml/out.txt', '没有这个文件夹'],
    ['far below a file', 'set/_report.yaml/deep/out.txt', '没有这个文件夹'],
    ['where a folder is', 'set', '是文件夹，不是文件'],
  ])('is refused %s, before anything is linted', async (_, path, reason) => {
    const cwd = scratchFolder(smallRuleSet)
    let asked = false
    async function* asking(): AsyncGenerator<string> {
      asked = true
      yield* texts('x')
    }
    const problem = await writeOutput(path, asking(), { cwd, force: true, inputs: [] })
    expect([problem && messageOf(problem), asked]).toEqual([reason, false])
  })

  test.skipIf(process.platform !== 'linux')('says that the disk is full', async () => {
    const problem = await writeOutput('/dev/full', texts('x'), { cwd: '/', force: true, inputs: [] })
    expect(problem && messageOf(problem)).toBe('磁盘已满')
  })

  test.skipIf(process.platform === 'win32')('leaves nothing behind when the program is interrupted', async () => {
    const cwd = scratchFolder({})
    const module = JSON.stringify(new URL('../src/read/temporary-file.ts', import.meta.url).href)
    const code = `
      import { writeFileSync } from 'node:fs'
      import { withTemporaryFile } from ${module}
      await withTemporaryFile('.', async (path) => {
        writeFileSync(path, 'half')
        setInterval(() => {}, 1000)
        await new Promise(() => {})
      })`
    const root = new URL('..', import.meta.url).pathname
    writeFileSync(join(cwd, 'wait.mts'), code)
    const child = spawn(process.execPath, ['--import', join(root, 'node_modules/tsx/dist/loader.mjs'), 'wait.mts'], {
      cwd,
    })
    while (!readdirSync(cwd).some((name) => name.endsWith('.tmp'))) await setTimeout(20)
    child.kill('SIGINT')
    const [exit, signal] = (await once(child, 'exit')) as [number | null, string | null]
    expect([exit, signal, readdirSync(cwd)]).toEqual([null, 'SIGINT', ['wait.mts']])
  })
})

describe('what a terminal obeys', () => {
  const evil = '\u001b[31m\u009b2J\u202e\u2066\ud800'
  const found = /[\u001b\u009b\u202e\u2066\ud800\r]/u

  test('comes through from no name, text or rule set', async () => {
    const name = `坏\u001b[31m\u202e\n名.md`
    const rule = smallRuleSet['set/no-cat.yaml']
      .replace('title: 不写“猫”', `title: "不\\x1b[31m\\u202e写\\n猫"`)
      .replace('message: 写了', 'message: "写\\u202e了\\x9b2J"\n#')
      .replace('因为', '"因\\x1b为"')
    const cwd = scratchFolder({ ...smallRuleSet, 'set/no-cat.yaml': rule, [name]: `${report}养猫\u009b\u202e的。\n` })
    const runs = [[name], ['inspect', name], ['explain', 'no-cat'], ['rules'], [`${name}.no`], ['explain', evil]]
    for (const argv of runs) {
      const { stdout, stderr } = await run(argv, cwd)
      expect([argv[0], stdout.match(found), stderr.join('\n').match(found)]).toEqual([argv[0], null, null])
    }
    const { stdout } = await run([name, '-f', 'unix'], cwd)
    expect(stdout.split('\n')[0]).toMatch(
      /^坏\\u001b\[31m\\u202e\\n名\.md:3:7 error 写\\u202e了\\u009b2J \(-3:8\) \[no-cat\]$/u,
    )
  })
})

describe('a flood', async () => {
  const linter = compile(await ruleSetOf('rule-of-law-report'))
  const ruleSet = await ruleSetOf('rule-of-law-report')
  const rules = Object.fromEntries(ruleSet.rules.map((rule) => [rule.id, rule]))
  const options = {
    locale: 'zh',
    color: false,
    basis: {},
    rules,
    version: '1.2.3',
    absolute: (path: string) => path,
  } as const
  const head = '青石区水务局2024年法治政府建设年度报告\n\n一、2024年主要举措和成效\n'

  test.each([
    ['nested', `${'《'.repeat(3000)}${'》'.repeat(3000)}。`, 6, /。|”/],
    ['in a row', '按照《法》》办理。\n'.repeat(2000), 501, /^同一规则的问题在这个文件里还有 \d+ 处/],
  ])('of findings %s is cut, and what is left out is said', async (_, text, most, words) => {
    const result = await lint(sourceOf('a.txt', head + text), linter)
    const ofRule = result.problems.filter(({ id }) => id === 'citation-form' || id === 'title-marks')
    expect(ofRule.length).toBeLessThanOrEqual(most)
    const last = result.problems.at(-1)
    expect(last && messageOf(last, ruleSet.rules)).toMatch(words)
    const { begin, file, end } = formats.json(options)
    const json = begin() + file(result) + end()
    expect(json.length).toBeLessThan(10 * text.length + 2000 * ofRule.length)
  })
})
