import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import * as files from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { isProblem } from '../src/problem/is-problem.ts'
import type { Problem } from '../src/problem/problem.ts'
import { readFile } from '../src/read/read-file.ts'
import { isText, type TextSource } from '../src/read/source.ts'
import { writeFile } from '../src/read/write-file.ts'
import { messageOf } from './said.ts'
import { scratchFolder } from './scratch.ts'

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof files>()
  return { ...real, rename: vi.fn(real.rename) }
})

afterEach(() => {
  vi.mocked(files.rename).mockClear()
})

/** Why a file was not written. */
function why(error: Problem | null): string | null {
  return error === null ? null : messageOf(error)
}

/** A file with a text that has been read. */
async function fileOf(content: string | Uint8Array): Promise<{ folder: string; location: string; source: TextSource }> {
  const folder = scratchFolder({ 'a.txt': content })
  const location = join(folder, 'a.txt')
  const source = await readFile('a.txt', location)
  if (isProblem(source) || !isText(source)) throw new Error('no text')
  return { folder, location, source }
}

test('replaces a file at once', async () => {
  const { folder, location, source } = await fileOf('养猫。')
  const opened = openSync(location, 'r')
  expect(await writeFile(source, '养狗。', location)).toBeNull()
  // Whoever has the old file open still reads all of it.
  expect(readFileSync(opened, 'utf8')).toBe('养猫。')
  closeSync(opened)
  expect(readFileSync(location, 'utf8')).toBe('养狗。')
  expect(readdirSync(folder)).toEqual(['a.txt'])
})

test('keeps the mode of a file', async () => {
  const { location, source } = await fileOf('养猫。')
  for (const mode of [0o666, 0o600, 0o755]) {
    writeFileSync(location, source.text)
    await files.chmod(location, mode)
    expect(await writeFile(source, '养狗。', location)).toBeNull()
    expect(statSync(location).mode & 0o777).toBe(mode)
  }
})

test.skipIf(process.getuid?.() !== 0)('keeps the owner of a file', async () => {
  const { location, source } = await fileOf('养猫。')
  await files.chown(location, 1234, 2345)
  expect(await writeFile(source, '养狗。', location)).toBeNull()
  const { uid, gid } = statSync(location)
  expect([uid, gid]).toEqual([1234, 2345])
})

test('leaves all as it was when the system fails', async () => {
  const { folder, location, source } = await fileOf('养猫。')
  vi.mocked(files.rename).mockRejectedValueOnce(Object.assign(new Error('full'), { code: 'ENOSPC' }))
  const error = await writeFile(source, '养狗。', location)
  expect([error?.path, why(error)]).toEqual(['a.txt', '没有写回：磁盘已满'])
  expect([readFileSync(location, 'utf8'), readdirSync(folder)]).toEqual(['养猫。', ['a.txt']])
})

test('does not overwrite a file that was changed meanwhile', async () => {
  const { folder, location, source } = await fileOf('养猫。')
  writeFileSync(location, '养牛。')
  const error = await writeFile(source, '养狗。', location)
  expect(why(error)).toBe('没有写回：检查期间文件被改动过，请重新运行')
  expect([readFileSync(location, 'utf8'), readdirSync(folder)]).toEqual(['养牛。', ['a.txt']])
})

test('does not bring back a file that was removed meanwhile', async () => {
  const { location, source } = await fileOf('养猫。')
  await files.rm(location)
  expect(why(await writeFile(source, '养狗。', location))).toBe('没有写回：文件不存在')
  expect(existsSync(location)).toBe(false)
})

test('writes where a link leads', async () => {
  const { folder, location, source } = await fileOf('养猫。')
  const link = join(scratchFolder({}), 'b.txt')
  symlinkSync(location, link)
  expect(await writeFile({ ...source, path: 'b.txt' }, '养狗。', link)).toBeNull()
  expect([readFileSync(location, 'utf8'), await files.readlink(link)]).toEqual(['养狗。', location])
  expect(readdirSync(folder)).toEqual(['a.txt'])
})

test('leaves a protected file alone', async () => {
  const { location, source } = await fileOf('养猫。')
  await files.chmod(location, 0o444)
  expect(why(await writeFile(source, '养狗。', location))).toBe('没有写回：文件是只读的')
  expect(readFileSync(location, 'utf8')).toBe('养猫。')
})

test('writes no folder and no device', async () => {
  const { folder, source } = await fileOf('养猫。')
  expect(why(await writeFile(source, '养狗。', folder))).toBe('没有写回：不是普通文件')
  expect(why(await writeFile(source, '养狗。', '/dev/null'))).toBe('没有写回：不是普通文件')
})

test.each([
  ['half a character', '养\ud800。'],
  ['what would be a binary file', '养\0。'],
])('does not write %s', async (_, text) => {
  const { location, source } = await fileOf('养猫。')
  expect(why(await writeFile(source, text, location))).toMatch(/^没有写回：修正后的文字无法用.*（UTF-8）保存/)
  expect(readFileSync(location, 'utf8')).toBe('养猫。')
})

test('does not write what would be read as something else', async () => {
  // 模 in GB18030 is valid UTF-8 too, 狗 and 羊 are not.
  const { location, source } = await fileOf(Uint8Array.from([0xc4, 0xa3, 0xb9, 0xb7]))
  expect([source.text, source.encoding]).toEqual(['模狗', 'gb18030'])
  expect(why(await writeFile(source, 'a模', location))).toMatch(/（GB18030）保存/)
  expect(await writeFile(source, '模羊', location)).toBeNull()
})

// Decoders differ over this old code of the full-width space.
const spaces = new TextDecoder('gb18030').decode(Uint8Array.of(0xa3, 0xa0)) === '　'

test.skipIf(!spaces)('does not write a file whose other characters would change', async () => {
  const { location, source } = await fileOf(Uint8Array.from([0xa3, 0xa0, 0xc3, 0xa8]))
  expect(source.text).toBe('　猫')
  expect(why(await writeFile(source, '　狗', location))).toMatch(/^没有写回：文件里有些字符的编码写法特殊/)
})

test('keeps the usual full-width space', async () => {
  const { location, source } = await fileOf(Uint8Array.from([0xa1, 0xa1, 0xc3, 0xa8]))
  expect(await writeFile(source, '　狗', location)).toBeNull()
  expect([...readFileSync(location)]).toEqual([0xa1, 0xa1, 0xb9, 0xb7])
})

test.skipIf(process.getuid?.() !== 0)('does not take a file away from its owner, and says so', async () => {
  const { folder, location, source } = await fileOf('养猫。')
  await files.chmod(folder, 0o777)
  await files.chmod(location, 0o666)
  process.seteuid?.(65_534)
  try {
    expect(why(await writeFile(source, '养狗。', location))).toBe(
      '没有写回：写回后文件将不再属于原来的用户和用户组，请由文件的所有者修正',
    )
  } finally {
    process.seteuid?.(0)
  }
  expect(readFileSync(location, 'utf8')).toBe('养猫。')
  expect(readdirSync(folder)).toEqual(['a.txt'])
})
