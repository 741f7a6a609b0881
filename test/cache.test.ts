import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lintCached } from '../src/cli/runs/lint-cached.ts'
import { openResultCache, type ResultCache } from '../src/cli/runs/result-cache.ts'
import type { Result } from '../src/lint/result.ts'
import { runMain } from './run-main.ts'
import { scratchFolder } from './scratch.ts'

const texts = { 'a.txt': '今年查处案件3件件，，已办结。\n', 'b.md': '截止年底，办理**案件36件。\n', 'c.txt': '\0\0\0' }
const lintAll = ['--format', 'json', '--rules', 'official-document', '.']

/** Names of entries, by the folder of each setup. */
function entriesIn(cache: string): string[][] {
  return existsSync(cache) ? readdirSync(cache).map((folder) => readdirSync(join(cache, folder)).sort()) : []
}

describe('--cache', () => {
  test('a folder that cannot be kept in is told of, and fails the run where it was asked for', async () => {
    const cwd = scratchFolder({ ...texts, own: 'a file', 'node_modules/.cache': 'a file' })
    const { code, stdout } = await runMain(['--fail-on', 'never', 'a.txt'], { cwd })
    const named = await runMain(['--cache', '--cache-location', 'own/cache', '--fail-on', 'never', 'a.txt'], { cwd })
    expect([named.code, named.stderr]).toEqual([2, ['fazhilint: own/cache: 没有这个文件夹']])
    expect(named.stdout).toBe(stdout)
    const usual = await runMain(['--cache', '--fail-on', 'never', 'a.txt'], { cwd })
    expect([usual.code, usual.stdout]).toEqual([code, stdout])
    expect(usual.stderr.join()).toContain('node_modules')
  })

  test('gives what is given without, whether it knows a file, has lost it, or it was changed', async () => {
    const cwd = scratchFolder(texts)
    const cache = join(cwd, '.fazhilintcache')
    const cached = async () => (await runMain(['--cache', ...lintAll], { cwd })).stdout
    const plain = async () => (await runMain(lintAll, { cwd })).stdout
    const first = await plain()
    expect(await cached()).toBe(first)
    const [names = [], ...others] = entriesIn(cache)
    // What cannot be read is not kept.
    expect([names.length, others]).toEqual([2, []])
    expect(await cached()).toBe(first)

    const folder = join(cache, readdirSync(cache)[0] ?? '')
    const [one = '', two = ''] = names.map((name) => join(folder, name))
    const written = readFileSync(one, 'utf8')
    writeFileSync(one, written.replace('"problems"', '"Problems"'))
    writeFileSync(two, '')
    expect(await cached()).toBe(first)
    expect(readFileSync(one, 'utf8')).toBe(written)

    writeFileSync(join(cwd, 'a.txt'), '今年查处案件4件件。\n')
    expect(await cached()).toBe(await plain())
    expect(entriesIn(cache)[0]).toHaveLength(2)
  })

  test('is kept with those of other tools where there are any, or where it is told to be', async () => {
    const cwd = scratchFolder(texts)
    mkdirSync(join(cwd, 'node_modules'))
    await runMain(['--cache', ...lintAll], { cwd })
    await runMain(['--cache', '--cache-location', 'own', ...lintAll], { cwd })
    for (const folder of ['node_modules/.cache/fazhilint', 'own'])
      expect(entriesIn(join(cwd, folder)).map(({ length }) => length)).toEqual([2])
  })

  test('costs only time where its folder can be none', async () => {
    const cwd = scratchFolder(texts)
    const { stdout } = await runMain(['--cache', '--cache-location', 'a.txt', ...lintAll], { cwd })
    expect(stdout).toBe((await runMain(lintAll, { cwd })).stdout)
    const { code, stderr } = await runMain(['--cache', '--cache-location', ' ', ...lintAll], { cwd })
    expect([code, stderr]).toEqual([2, [expect.stringContaining('--cache-location')]])
  })

  test('knows rules apart, and forgets those that were not used for long', () => {
    const cwd = scratchFolder(texts)
    const open = (setup: string) => openResultCache(join(cwd, 'cache'), { cwd, setup })
    const keep = (setup: string) => {
      const cache = open(setup)
      const key = cache.keyOf('a.txt') ?? ''
      expect(cache.has(key)).toBe(false)
      cache.keep(key, { path: 'a.txt', text: texts['a.txt'], problems: [] })
      expect(open(setup).read('a.txt', key)).toEqual({ path: 'a.txt', text: texts['a.txt'], problems: [] })
    }
    for (const setup of ['1', '2', '3', '4', '5', '6']) {
      keep(setup)
      for (const folder of readdirSync(join(cwd, 'cache'))) utimesSync(join(cwd, 'cache', folder), 1, Number(setup))
    }
    expect(readdirSync(join(cwd, 'cache'))).toHaveLength(4)
  })
})

describe('what was shown', () => {
  const text = (path: string) => `${path}：今年查处案件3件件，，已办结。\n`
  const files = {
    ...Object.fromEntries(['a.txt', 'b.txt', 'c.txt'].map((path) => [path, text(path)])),
    'unread.txt': '\0\0\0',
  }
  const rules = ['--rules', 'official-document']

  test.each(['stylish', 'json', 'junit', 'csv'])(
    'is shown again in the form %s, with other files beside and without',
    async (format) => {
      const cwd = scratchFolder(files)
      const outputs = async (...argv: string[]) => {
        const cached = await runMain(['--cache', '--format', format, ...rules, ...argv], { cwd })
        const { code, stdout, stderr } = await runMain(['--format', format, ...rules, ...argv], { cwd })
        expect(cached).toEqual({ code, stdout, stderr })
      }
      await outputs('b.txt')
      await outputs('.')
      await outputs('--quiet', '.')
      await outputs('--color', '--fail-on', 'never', '.')
      await outputs('--locale', 'en', '--max-warnings', '0', '.')
    },
  )

  test('is made again where an entry has lost it, or the list of known problems changes', async () => {
    const cwd = scratchFolder(files)
    const run = async (...argv: string[]) => (await runMain(['--cache', ...rules, ...argv, '.'], { cwd })).stdout
    const first = await run()
    const cache = join(cwd, '.fazhilintcache', readdirSync(join(cwd, '.fazhilintcache'))[0] ?? '')
    const entry = join(cache, readdirSync(cache)[0] ?? '')
    const written = readFileSync(entry, 'utf8')
    const [shownFirst = ''] = first.split('\n')
    expect(readdirSync(cache).map((name) => readFileSync(join(cache, name), 'utf8').includes(shownFirst))).toContain(
      true,
    )
    writeFileSync(entry, written.slice(0, -1))
    expect(await run()).toBe(first)
    expect(readFileSync(entry, 'utf8')).toBe(written)
    await runMain(['--suppress-all', ...rules, 'a.txt'], { cwd })
    const [known, plain] = [await run(), (await runMain([...rules, '.'], { cwd })).stdout]
    expect(known).toBe(plain)
    expect(known).not.toBe(first)
  })
})

test('only what is not known is linted, in the order of the files', async () => {
  const cwd = scratchFolder({ a: '甲', b: '乙', c: '丙' })
  const cache = openResultCache(join(cwd, 'cache'), { cwd, setup: null })
  const linted: string[][] = []
  const run = async (): Promise<string[]> => {
    const results: string[] = []
    const lint = async function* ({ files }: { files: string[] }): AsyncGenerator<Result> {
      linted.push(files)
      for (const path of files)
        yield await Promise.resolve({ path, text: readFileSync(join(cwd, path), 'utf8'), problems: [] })
    }
    for await (const result of lintCached({ files: ['a', 'b', 'c'], errors: [] }, { cache, making: null }, lint))
      results.push('piece' in result ? '' : `${result.path} ${result.text ?? ''}`)
    return results
  }
  expect(await run()).toEqual(['a 甲', 'b 乙', 'c 丙'])
  writeFileSync(join(cwd, 'b'), '丁')
  expect(await run()).toEqual(['a 甲', 'b 丁', 'c 丙'])
  expect(linted).toEqual([['a', 'b', 'c'], ['b']])
})

test('a file that changes while it is linted is not kept', () => {
  const cwd = scratchFolder({ a: '甲' })
  const cache: ResultCache = openResultCache(join(cwd, 'cache'), { cwd, setup: null })
  const key = cache.keyOf('a') ?? ''
  writeFileSync(join(cwd, 'a'), '乙')
  cache.keep(key, { path: 'a', text: '甲', problems: [] })
  expect(cache.has(key)).toBe(false)
  rmSync(join(cwd, 'a'))
  expect(cache.keyOf('a')).toBeNull()
})
