import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { scratchFolder } from './scratch.ts'
import { ruleSetOf } from './shipped.ts'

const report = 'seeds/err/figures.txt'

/** Runs the built program on a sample with a cache folder of the test's own. */
function runBuilt(cache: string, argv: string[] = [report]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['dist/launch.cjs', '--locale', 'zh-CN', ...argv], {
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, NO_COLOR: '1' },
  })
  return { stdout, stderr, status }
}

describe.skipIf(!existsSync('dist/launch.cjs'))('the built program', () => {
  test('says the same without its code cache, with it, and with one that is damaged', () => {
    const cache = scratchFolder({})
    const first = runBuilt(cache)
    expect(first).toMatchObject({ status: 1, stderr: '' })
    const [name = ''] = readdirSync(join(cache, 'fazhilint'))
    expect(name).toMatch(/\.v8$/u)
    expect(runBuilt(cache)).toEqual(first)
    writeFileSync(join(cache, 'fazhilint', name), 'no code')
    expect(runBuilt(cache)).toEqual(first)
    expect(readFileSync(join(cache, 'fazhilint', name)).length).toBeGreaterThan(1000)
  })

  test('throws away code of other versions that is a month old, and nothing else', () => {
    const cache = scratchFolder({})
    const folder = join(cache, 'fazhilint')
    mkdirSync(folder)
    const [weeks, years] = [Date.now() / 1000 - 20 * 86_400, Date.now() / 1000 - 800 * 86_400]
    for (const [name, time] of [
      ['old.v8', years],
      ['old.v8.123.0', years],
      ['late.v8', weeks],
      ['answers.json', years],
    ] as const) {
      writeFileSync(join(folder, name), '')
      utimesSync(join(folder, name), time, time)
    }
    expect(runBuilt(cache)).toMatchObject({ status: 1, stderr: '' })
    const left = readdirSync(folder).filter((name) => !/^[\da-f]{16}-/u.test(name))
    expect(left.sort()).toEqual(['answers.json', 'late.v8'])
  })

  test('keeps no code of a run that lints nothing', () => {
    const cache = scratchFolder({})
    expect(runBuilt(cache, ['--version']).status).toBe(0)
    expect(readdirSync(cache)).toEqual([])
  })

  test('loads what a usual run does not need of node when it is asked for', () => {
    const loaded = "process.on('exit', () => console.error(process.moduleLoadList.join(' ')))"
    const script = join(scratchFolder({ 'loaded.cjs': loaded }), 'loaded.cjs')
    const argv = ['--require', script, 'dist/launch.cjs', report]
    const { stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' })
    expect(stderr).toContain(' v8 ')
    expect(stderr).not.toMatch(/NativeModule (?:fs\/promises|crypto|zlib) /u)
  })

  test('has its patterns as literals, which are made once', () => {
    const made = readFileSync('dist/fazhilint.cjs', 'utf8').match(/new RegExp\("[^"]*[\\][pP]\{/gu) ?? []
    expect(made).toEqual([])
  })

  test('needs no cache folder', () => {
    const file = join(scratchFolder({ 'a-file': '' }), 'a-file')
    expect(runBuilt(file)).toMatchObject({ status: 1, stderr: '' })
  })

  test('says the same as its sources', () => {
    const argv = ['--import', 'tsx', 'src/cli/bin.ts', '--locale', 'zh-CN', '--no-color', report]
    const { stdout } = spawnSync(process.execPath, argv, { encoding: 'utf8' })
    expect(runBuilt(scratchFolder({})).stdout).toBe(stdout)
  })

  test('has help and the examples of rules, which are loaded when needed', () => {
    const cache = scratchFolder({})
    expect(runBuilt(cache, ['--help']).stdout).toContain('选项')
    expect(runBuilt(cache, ['explain', 'metric-date']).stdout).toContain('错误：')
  })

  test.each(['official-document', 'rule-of-law-report'])('has the rule set %s as its files say', async (name) => {
    const { rules, ...rest } = await ruleSetOf(name)
    const built: unknown = JSON.parse(readFileSync(`dist/compiled/${name}.json`, 'utf8'))
    const bare = rules.map((rule) => ({ ...rule, examples: { good: [], bad: [] } }))
    expect(built).toEqual(JSON.parse(JSON.stringify({ ...rest, rules: bare })))
    expect(JSON.parse(readFileSync(`dist/compiled/${name}.utf16`, 'utf16le'))).toEqual(built)
  })
})
