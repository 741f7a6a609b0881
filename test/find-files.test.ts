import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findFiles } from '../src/read/find-files.ts'
import { scratchFolder } from './scratch.ts'

const files = {
  'b.md': '',
  'a.txt': '',
  '报告(1).md': '',
  'c.docx': '',
  'sub/d.markdown': '',
  'sub/E.TXT': '',
  'sub/~$d.md': '',
  'sub/.~d.md': '',
  'node_modules/x/readme.md': '',
  '.git/description.txt': '',
}

async function find(...patterns: string[]) {
  const folder = scratchFolder(files)
  mkdirSync(join(folder, 'empty'))
  const { files: found, errors } = await findFiles(patterns, folder)
  return { found: found.map((path) => path.replace(folder, '')), wrong: errors.map(({ path }) => path) }
}

test.each([
  ['a folder, with what is in its folders', ['.'], ['a.txt', 'b.md', 'sub/E.TXT', 'sub/d.markdown', '报告(1).md']],
  ['a folder under the name it was given', ['sub'], ['sub/E.TXT', 'sub/d.markdown']],
  ['a name that looks like a pattern', ['报告(1).md'], ['报告(1).md']],
  ['a pattern', ['**/*.md'], ['b.md', '报告(1).md']],
  ['a pattern of any letter case', ['sub/*.txt'], ['sub/E.TXT']],
  ['files of any extension that are named', ['c.docx'], ['c.docx']],
  ['each file once, sorted', ['b.md', './b.md', '*.md', 'a.txt'], ['a.txt', 'b.md', '报告(1).md']],
  // Reading it says what is wrong.
  ['a name that is not there', ['nowhere.md'], ['nowhere.md']],
])('finds %s', async (_, patterns, expected) => {
  expect(await find(...patterns)).toEqual({ found: expected, wrong: [] })
})

test('says which arguments named nothing', async () => {
  expect(await find('empty', '*.pdf', 'sub/~$d.md', 'b.md')).toEqual({
    found: ['b.md'],
    wrong: ['empty', '*.pdf', 'sub/~$d.md'],
  })
})

test('keeps absolute paths absolute', async () => {
  const folder = scratchFolder(files)
  const { files: inFolder } = await findFiles([join(folder, 'sub')], '/')
  const { files: byPattern } = await findFiles([join(folder, 'sub', '*.{txt,markdown}')], '/')
  expect(inFolder).toEqual([join(folder, 'sub/E.TXT'), join(folder, 'sub/d.markdown')])
  expect(byPattern).toEqual(inFolder)
})

test('is not caught in folders that link to themselves', async () => {
  const folder = scratchFolder({ 'sub/a.md': '' })
  symlinkSync(folder, join(folder, 'sub', 'up'))
  const { files: found } = await findFiles([folder], folder)
  expect(found).toContain(join(folder, 'sub/a.md'))
  expect(found.length).toBeLessThan(5)
})

test('names links that lead nowhere, follows none to a folder, and takes one file once', async () => {
  const folder = scratchFolder({ 'in/a.md': '', 'out/b.md': '' })
  symlinkSync('nowhere.md', join(folder, 'in', 'lost.md'))
  symlinkSync(join('..', 'out'), join(folder, 'in', 'out'))
  symlinkSync('..', join(folder, 'in', 'up'))
  symlinkSync('a.md', join(folder, 'in', 'again.md'))
  const { files: found, errors } = await findFiles(['in', 'in/a.md'], folder)
  expect(found.map((path) => path.replace(/again|a(?=\.md)/u, 'one'))).toEqual(['in/one.md'])
  expect(errors.map(({ path, id }) => [path, id])).toEqual([['in/lost.md', 'broken-link']])
  expect((await findFiles(['in/out'], folder)).files).toEqual(['in/out/b.md'])
})

test.skipIf(process.getuid?.() === 0)('names a folder that may not be looked into', async () => {
  const folder = scratchFolder({ 'a.md': '', 'shut/b.md': '' })
  chmodSync(join(folder, 'shut'), 0o000)
  for (const pattern of ['.', '**/*.md']) {
    const { files: found, errors } = await findFiles([pattern], folder)
    expect([found, errors.map(({ path, outcome }) => [path, outcome])]).toEqual([['a.md'], [['shut', 'EACCES']]])
  }
  chmodSync(join(folder, 'shut'), 0o700)
})
