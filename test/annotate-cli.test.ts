import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { docxOf, docxOfLines, paragraph, zipped } from './docx-of.ts'
import { runMain } from './run-main.ts'
import { scratchFolder } from './scratch.ts'
import { replaceRule, smallRuleSet } from './small-rule-set.ts'

const rules = {
  ...smallRuleSet,
  'set/no-cat.yaml': replaceRule('no-cat', 'error', ['猫', '犬']),
  'set/no-fly.yaml': replaceRule('no-fly', 'info', ['蝇', '']),
}
const draft = docxOfLines(['2022年法治政府建设年度报告', '一、成效。养猫，养蝇。'])

function folder(files: Record<string, string | Uint8Array> = { 'a.docx': draft }): string {
  return scratchFolder({ ...rules, ...files })
}

async function run(args: string, cwd: string) {
  return runMain([...args.split(' '), '--rules', 'set', '--locale', 'zh-CN'], { cwd })
}

function read(cwd: string, name: string, part: string): string {
  return strFromU8(unzipSync(readFileSync(join(cwd, name)))[part] ?? new Uint8Array())
}

const countOf = (cwd: string, name: string): number =>
  read(cwd, name, 'word/comments.xml').split('<w:comment ').length - 1

describe('where it is written', () => {
  test('to a file; the draft stays', async () => {
    const cwd = folder()
    expect(await run('annotate a.docx -o b.docx', cwd)).toEqual({ code: 0, stdout: 'b.docx：批注 2 条\n', stderr: [] })
    expect(countOf(cwd, 'b.docx')).toBe(2)
    expect(new Uint8Array(readFileSync(join(cwd, 'a.docx')))).toEqual(draft)
  })

  test('with --level only so grave ones, with --track-fixes changes too', async () => {
    const cwd = folder()
    expect((await run('annotate a.docx -o b.docx --level warning --track-fixes', cwd)).stdout).toBe(
      'b.docx：批注 1 条，修订 1 处\n',
    )
    expect(read(cwd, 'b.docx', 'word/document.xml')).toMatch(/<w:del [^>]*><w:r><w:delText[^>]*>猫/u)
  })

  test('never over the draft without --in-place, nor over another file without --force', async () => {
    const cwd = folder({ 'a.docx': draft, 'b.docx': 'mine' })
    expect(await run('annotate a.docx -o a.docx', cwd)).toMatchObject({
      code: 2,
      stderr: ['fazhilint: a.docx: 是被检查的文件，不能覆盖'],
    })
    expect(await run('annotate a.docx -o a.docx --force', cwd)).toMatchObject({ code: 2 })
    expect(await run('annotate a.docx -o b.docx', cwd)).toMatchObject({
      code: 2,
      stderr: ['fazhilint: b.docx: 已存在，要覆盖请加 --force'],
    })
    expect(readFileSync(join(cwd, 'b.docx'), 'utf8')).toBe('mine')
    expect(await run('annotate a.docx -o b.docx --force', cwd)).toMatchObject({ code: 0 })
    expect(await run('annotate a.docx --in-place', cwd)).toMatchObject({ code: 0, stdout: 'a.docx：批注 2 条\n' })
    expect(await run('annotate a.docx --in-place', cwd)).toMatchObject({ code: 0 })
    expect(countOf(cwd, 'a.docx')).toBe(2)
  })

  test('a folder into a folder, and not again what lies there', async () => {
    const cwd = folder({ 'in/a.docx': draft, 'in/sub/b.docx': draft, 'in/~$a.docx': 'x' })
    expect(await run('annotate in -o in/out', cwd)).toEqual({
      code: 0,
      stdout: 'in/out/a.docx：批注 2 条\nin/out/sub/b.docx：批注 2 条\n',
      stderr: [],
    })
    expect(await run('annotate in -o in/out --force', cwd)).toMatchObject({ code: 0 })
    expect(existsSync(join(cwd, 'in/out/out'))).toBe(false)
  })

  test('several files into a folder; two of one name are not written over each other', async () => {
    const cwd = folder({ 'a/x.docx': draft, 'b/x.docx': docxOf(paragraph('2022年法治政府建设年度报告')) })
    mkdirSync(join(cwd, 'out'))
    expect(await run('annotate a/x.docx b/x.docx -o out', cwd)).toMatchObject({
      code: 2,
      stdout: 'out/x.docx：批注 2 条\n',
      stderr: ['fazhilint: out/x.docx: 已存在，要覆盖请加 --force'],
    })
  })

  test('one file into a folder that is there', async () => {
    const cwd = folder()
    mkdirSync(join(cwd, 'out'))
    expect(await run('annotate a.docx -o out', cwd)).toMatchObject({ code: 0, stdout: 'out/a.docx：批注 2 条\n' })
  })
})

test.each([
  ['annotate', '请写明要写批注的 Word 文件或文件夹'],
  ['annotate a.docx', '请用 -o 写明写到哪里；要写回原文件，请加 --in-place'],
  ['annotate a.docx -o b.docx --in-place', '-o 和 --in-place 只能用一个'],
  ['annotate c.docx -o b.docx', 'c.docx: 文件不存在'],
  ['annotate a.txt -o b.docx', 'a.txt: 是文本文件，不能写批注；请用 fazhilint lint 查看问题'],
  ['annotate old.doc -o b.docx', 'old.doc: 不是 .docx，批注只能写进 .docx；请用 Word 或 WPS 打开，另存为 .docx 后再试'],
  ['annotate empty -o out', 'empty: 文件夹里没有 Word 文件（.docx）'],
])('%s is answered', async (args, message) => {
  const cwd = folder({
    'a.docx': draft,
    'a.txt': '报告',
    'old.doc': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    'empty/x.txt': '',
  })
  expect(await run(args, cwd)).toEqual({ code: 2, stdout: '', stderr: [`fazhilint: ${message}`] })
  expect(existsSync(join(cwd, 'b.docx'))).toBe(false)
})

test('a damaged file does not keep the others from being written', async () => {
  const cwd = folder({
    'in/a.docx': draft.subarray(0, 500),
    'in/b.docx': draft,
    'in/c.docx': zipped({ 'word/document.xml': '<a>' }),
  })
  const { code, stdout, stderr } = await run('annotate in -o out', cwd)
  expect([code, stdout, stderr.length]).toEqual([2, 'out/b.docx：批注 2 条\n', 2])
})

describe('lint', () => {
  test('finds the same in the Word file, and leaves it alone with --fix', async () => {
    const cwd = folder()
    expect(await run('a.docx', cwd)).toMatchObject({ code: 1 })
    const { code, stdout, stderr } = await run('--fix a.docx', cwd)
    expect([code, stderr]).toEqual([
      2,
      ['fazhilint: a.docx: 没有改写：--fix 不改写 Word 文件；要把修正写成修订，请用 fazhilint annotate --track-fixes'],
    ])
    // It was linted all the same.
    expect(stdout).toMatch(/没有全部完成：\n {4}a\.docx：没有改写/u)
    expect(stdout).not.toContain('未检查')
    expect(new Uint8Array(readFileSync(join(cwd, 'a.docx')))).toEqual(draft)
  })

  test('goes by what a file holds, not by its name', async () => {
    const cwd = folder({ 'a.doc': draft })
    writeFileSync(join(cwd, 'b.txt'), draft)
    expect([(await run('a.doc', cwd)).code, (await run('b.txt', cwd)).code]).toEqual([1, 1])
  })
})
