import { execFileSync } from 'node:child_process'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isProblem } from '../src/problem/is-problem.ts'
import { readFile } from '../src/read/read-file.ts'
import { readStdin } from '../src/read/read-stdin.ts'
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
