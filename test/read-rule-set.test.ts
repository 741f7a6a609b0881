import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readRuleSet } from '../src/read/read-rule-set.ts'
import { said } from './said.ts'
import { scratchFolder } from './scratch.ts'

async function complaints(set: string, files: Record<string, string | Uint8Array>): Promise<string[]> {
  const { errors } = await readRuleSet(set, scratchFolder(files))
  return errors.map((error) => `${error.path}:${said(error)}`)
}

/** 标题 in GB18030. */
const title = [0xb1, 0xea, 0xcc, 0xe2]

test('reads files in the encodings that reports may have', async () => {
  const folder = scratchFolder({
    'set/a.yaml': Uint8Array.from([0x61, 0x3a, 0x20, ...title]),
    'set/b.yaml': '\ufeffb: c',
  })
  const { folders, errors } = await readRuleSet('set', folder)
  expect(errors).toEqual([])
  expect(folders[0]?.files).toEqual([
    { path: join('set', 'a.yaml'), text: 'a: 标题' },
    { path: join('set', 'b.yaml'), text: 'b: c' },
  ])
})

test('names a file that is no text', async () => {
  expect(await complaints('set', { 'set/a.yaml': Uint8Array.from([0x61, 0, 1]), 'set/b.yaml': 'b: c' })).toEqual([
    `${join('set', 'a.yaml')}:: error 不是文本文件（含有二进制内容）`,
  ])
})

test('says which rule sets there are', async () => {
  const shipped = '自带的有 official-document、rule-of-law-report，自己的请写文件夹'
  expect(await complaints('nope', {})).toEqual([`--rules:: error 找不到规则集“nope”：${shipped}`])
  expect(await complaints('set', { 'set/_report.yaml': 'extends:\n  - nope\n' })).toEqual([
    `${join('set', '_report.yaml')}:2:5 error 找不到规则集“nope”：${shipped}`,
  ])
})

test('says that a file is no folder', async () => {
  expect(await complaints('rule.yaml', { 'rule.yaml': '' })).toEqual([
    '--rules:: error “rule.yaml”是文件，规则集应为文件夹',
  ])
})

test('reads nothing outside the folder of a set, by name or by link', async () => {
  const folder = scratchFolder({
    'other/_report.yaml': 'secret: 1',
    'set/_report.yaml': 'extends: [../other, below, official-document]',
    'set/below/_report.yaml': 'subjects: [法治]',
  })
  symlinkSync(join('..', 'other', '_report.yaml'), join(folder, 'set', 'linked.yaml'))
  symlinkSync(join('..', '..', 'other'), join(folder, 'set', 'below', 'folder.yaml'))
  symlinkSync('nowhere', join(folder, 'set', 'lost.yaml'))
  const { folders, errors } = await readRuleSet('set', folder)
  expect(folders.map(({ name, shipped }) => [name, shipped])).toEqual([
    ['below', false],
    ['official-document', true],
    ['set', false],
  ])
  expect(errors.map(({ path, id, place }) => [path, id, place?.start.column])).toEqual([
    ['set/linked.yaml', 'set-outside', undefined],
    ['set/lost.yaml', 'system', undefined],
    ['set/_report.yaml', 'set-outside', 11],
    ['set/below/folder.yaml', 'set-outside', undefined],
  ])
})

test.skipIf(process.platform === 'win32')('does not wait for a pipe, and names it', async () => {
  const folder = scratchFolder({ 'set/a.yaml': 'a: 1' })
  execFileSync('mkfifo', [join(folder, 'set', 'pipe.yaml')])
  const { errors } = await readRuleSet('set', folder)
  expect(errors.map(({ path, id }) => [path, id])).toEqual([['set/pipe.yaml', 'no-file']])
})

test.each([
  ['an alias', 'subjects: &a [official-document]\nextends: *a\n'],
  ['a merge key', '%YAML 1.1\n---\n<<: { extends: [official-document] }\nsubjects: [法治]\n'],
])('follows %s', async (_, text) => {
  const { folders, errors } = await readRuleSet('set', scratchFolder({ 'set/_report.yaml': text }))
  expect(errors).toEqual([])
  expect(folders.map(({ name }) => name)).toEqual(['official-document', 'set'])
})
