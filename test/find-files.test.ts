import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findFiles } from '../src/read/find-files.ts'
import { formatNames, formats } from '../src/format/formats.ts'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import { isOwnResult } from '../src/read/own-result.ts'
import { rulesById } from '../src/rules/rules-by-id.ts'
import { scratchFolder } from './scratch.ts'
import { ruleSetOf, seedsIn, sourceOf } from './shipped.ts'

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
  [
    'a folder, with what is in its folders',
    ['.'],
    ['a.txt', 'b.md', 'c.docx', 'sub/E.TXT', 'sub/d.markdown', '报告(1).md'],
  ],
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

test('takes of a folder all that may have been handed in, and passes over code, hidden files and what belongs to texts', async () => {
  const wanted = [
    '甲.docx',
    '乙.WPS',
    '丙.doc',
    '丁.pdf',
    '戊.htm',
    '己.mht',
    '庚.rtf',
    '辛.ofd',
    '壬.xlsx',
    '癸.zip',
    '子.jpg',
  ]
  const others = [
    ...[
      'run.ts',
      'data.json',
      'a.yaml',
      'list.csv',
      'sound.mp3',
      'noextension',
      '.hidden.docx',
      '.~甲.docx',
      '~$甲.docx',
    ],
    ...['images/图1.png', '图片/图2.jpg', '戊_files/style.html', '.cache/a.md', 'node_modules/x/readme.md'],
  ]
  const folder = scratchFolder(Object.fromEntries([...wanted, ...others].map((name) => [name, '甲'])))
  const { files: found, errors } = await findFiles(['.'], folder)
  expect(found).toEqual(wanted.toSorted((a, b) => (a < b ? -1 : 1)))
  expect(errors).toEqual([])
  const named = await findFiles(['.hidden.docx', '~$甲.docx', 'data.json'], folder)
  expect(named.files).toEqual(['data.json'])
  expect(named.errors.map(({ id }) => id)).toEqual(['hidden-file', 'lock-file'])
})

test('knows the results that the tool wrote, in every format, and takes no report for one', async () => {
  const ruleSet = await ruleSetOf('rule-of-law-report')
  const options = { color: false, basis: ruleSet.basis, rules: rulesById(ruleSet), version: '1.0.0' }
  const linter = compile(ruleSet)
  const results = await Promise.all(
    ['seeds/err/years.md', 'seeds/ok/canonical.md'].map((path) => lint(sourceOf(path), linter)),
  )
  for (const name of formatNames) {
    for (const locale of ['zh', 'en'] as const) {
      for (const some of [results, results.slice(1)]) {
        const { begin, file, end } = formats[name]({ ...options, locale, absolute: (path) => `/abs/${path}` })
        const text = begin() + some.map(file).join('') + end()
        // XML and lines for CI servers are in no file that could be taken for a report.
        if (['junit', 'checkstyle', 'github', 'gitlab', 'ndjson'].includes(name) || text === '') continue
        expect([name, locale, some.length, isOwnResult(text)]).toEqual([name, locale, some.length, true])
      }
    }
  }
  for (const folder of ['ok', 'err'] as const)
    for (const path of seedsIn(folder)) expect([path, isOwnResult(sourceOf(path).text)]).toEqual([path, false])
})

test('lints no results: passed over in folders and patterns, refused by name', async () => {
  const own = '甲.md\n  错误 1\n    数据有单位 [metric-unit]\n      第1行：……\n'
  const folder = scratchFolder({ 'k/甲.md': '甲', 'k/意见.txt': own })
  expect((await findFiles(['k'], folder)).files).toEqual(['k/甲.md'])
  expect((await findFiles(['k/*'], folder)).files).toEqual(['k/甲.md'])
  const { files: found, errors } = await findFiles(['k/意见.txt'], folder)
  expect([found, errors.map(({ id }) => id)]).toEqual([[], ['own-result']])
})
