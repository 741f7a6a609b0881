import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lintInThreads } from '../src/cli/runs/lint-in-threads.ts'
import { threadsFor } from '../src/cli/runs/threads-for.ts'
import { noConfig } from '../src/config/types.ts'
import type { Result } from '../src/lint/result.ts'
import { runMain } from './run-main.ts'
import { scratchFolder } from './scratch.ts'
import { ruleSetOf } from './shipped.ts'

test.each([
  [199, 8, 1],
  [200, 8, 2],
  [5000, 8, 8],
  [5000, 1, 1],
])('%i files on %i cores take %i threads', (files, cores, threads) => {
  expect(threadsFor(files, cores)).toBe(threads)
})

/** Answers with the name of the file; dies on some, each in another way; the first takes longest. */
const script = `
const { parentPort } = require('node:worker_threads')
parentPort.on('message', (path) => {
  if (path === null) process.exit()
  if (path === 'throws') throw new Error('oh no')
  if (path === 'ends') process.exit(1)
  if (path === '0') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
  parentPort.postMessage({ path, text: null, problems: [] })
})`

test('a thread that dies loses one file, which is told of; the rest comes in order', async () => {
  const ruleSet = await ruleSetOf('official-document')
  const folder = scratchFolder({ 'thread.cjs': script })
  const files = [...Array.from({ length: 80 }, (_, at) => String(at)), 'throws', '81', 'ends', '83']
  const results: Result[] = []
  for await (const result of lintInThreads(files, {
    threads: 3,
    // Does the first few itself.
    here: async (path) => Promise.resolve(Number(path) < 9 ? { path, text: null, problems: [] } : null),
    script: join(folder, 'thread.cjs'),
    setup: { ruleSet, config: noConfig(folder) },
    cwd: folder,
    showing: null,
  }))
    if (!('piece' in result)) results.push(result)
  expect(results.map(({ path }) => path)).toEqual(files)
  const crashed = results.filter(({ problems }) => problems.length > 0)
  expect(crashed).toMatchObject([
    { path: 'throws', problems: [{ source: 'crash', data: { reason: 'oh no' } }] },
    { path: 'ends', problems: [{ source: 'crash' }] },
  ])
})

test.skipIf(!existsSync('dist/launch.cjs'))('many files give the same in threads as in one', async () => {
  const texts = Array.from({ length: 205 }, (_, at): [string, string] => [
    `${String(at)}.txt`,
    at === 7 ? '\0\0\0' : `第${String(at)}稿\n\n今年查处案件${String(at)}件件，，已办结。`,
  ])
  const cwd = scratchFolder(Object.fromEntries(texts))
  const argv = ['--format', 'json', '--rules', 'official-document', '.']
  const { stdout, status } = spawnSync(process.execPath, [join(process.cwd(), 'dist/launch.cjs'), ...argv], {
    cwd,
    encoding: 'utf8',
  })
  const alone = await runMain(argv, { cwd })
  expect(stdout).toBe(alone.stdout)
  expect(status).toBe(alone.code)
})
