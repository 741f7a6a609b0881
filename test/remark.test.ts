import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { describe, expect, test } from 'vitest'
import fazhilint, { type FazhilintOptions } from '../src/remark/plugin.ts'
import { scratchFolder } from './scratch.ts'
import { seedsIn, ruleSetOf, sourceOf } from './shipped.ts'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')

/** A file after the plugin has seen it, as a program built on unified would run it. */
async function remarked(file: VFile, options?: FazhilintOptions): Promise<VFile> {
  const processor = unified().use(remarkParse).use(fazhilint, options)
  await processor.run(processor.parse(file), file)
  return file
}

function fileOf(path: string, value = readFileSync(path, 'utf8')): VFile {
  return new VFile({ path, value })
}

describe('the plugin for unified', () => {
  test.each([...seedsIn('err'), ...seedsIn('ok')])('finds in %s what the linter finds', async (path) => {
    const { messages } = await remarked(fileOf(path), { ruleSet })
    const { problems } = await lint(sourceOf(path), compile(ruleSet))
    expect(messages.map(({ ruleId, line, column }) => [ruleId, line, column])).toEqual(
      problems.map(({ id, place }) => [id, place?.start.line ?? 1, place?.start.column ?? 1]),
    )
  })

  test('says level, place and rule as remark-lint does, with basis and advice as note', async () => {
    const { messages } = await remarked(fileOf('seeds/err/years.md'), { ruleSet })
    for (const { fatal, source, ruleId, place, note } of messages) {
      expect([true, false, undefined]).toContain(fatal)
      expect(source).toBe('fazhilint')
      expect(ruleSet.rules.map(({ id }) => id)).toContain(ruleId)
      expect(place).toMatchObject({
        start: { line: expect.any(Number) as number },
        end: { line: expect.any(Number) as number },
      })
      expect(note).toMatch(/建议：/u)
    }
    expect(messages.some(({ fatal }) => fatal === true)).toBe(true)
    expect(messages.some(({ note }) => note?.startsWith('依据：'))).toBe(true)
  })

  test('is shown by vfile-reporter', async () => {
    const file = await remarked(
      fileOf('甲.md', '# 某县水务局2024年法治政府建设年度报告\n\n截止2024年底，办理案件36件。\n'),
      {
        ruleSet,
      },
    )
    const shown = reporter(file, { color: false })
    expect(shown).toMatch(/^甲\.md\n/u)
    expect(shown).toMatch(/3:1-3:3\s+warning\s+“截止”应为“截至”\s+cutoff-word\s+fazhilint/u)
    expect(shown).toMatch(/error/u)
  })

  test('speaks English, and takes a clean report in silence', async () => {
    const [clean = ''] = seedsIn('ok').filter((path) => path.endsWith('.md'))
    expect((await remarked(fileOf(clean), { ruleSet })).messages).toEqual([])
    const { messages } = await remarked(fileOf('seeds/err/years.md'), { ruleSet, locale: 'en' })
    expect(messages[0]?.note).toMatch(/Advice: /u)
  })

  test('takes the shipped set by default, a set by its name, or a folder as from where the file is', async () => {
    const text = '# 某县水务局2024年法治政府建设年度报告\n\n截止2024年底，办理案件36件。\n'
    const cwd = scratchFolder({
      'own/_report.yaml': 'extends: [rule-of-law-report]\nrules: { cutoff-word: off }\n',
    })
    const file = new VFile({ path: 'a.md', value: text, cwd })
    const all = (await remarked(fileOf('a.md', text))).messages
    const own = (await remarked(file, { rules: 'own' })).messages
    expect(own.map(({ ruleId }) => ruleId)).toEqual(
      all.flatMap(({ ruleId }) => (ruleId === 'cutoff-word' ? [] : ruleId)),
    )
    expect(own.length).toBeLessThan(all.length)
  })

  test('says what is wrong with a rule set', async () => {
    const cwd = scratchFolder({ 'own/_report.yaml': 'extends: [rule-of-law-report]\nrulez: {}\n' })
    const file = () => new VFile({ path: 'a.md', value: '甲', cwd })
    await expect(remarked(file(), { rules: 'own' })).rejects.toThrow(/_report\.yaml:2:1: .*rulez/u)
    await expect(remarked(file(), { rules: 'rule-of-law-reprot' })).rejects.toThrow(/rule-of-law-report/u)
  })

  test.skipIf(!existsSync('dist/remark/plugin.js'))('is had by its name of the package', () => {
    const code = `import fazhilint from 'fazhilint/remark'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
const file = new VFile({ path: 'a.md', value: '# 某县水务局2024年法治政府建设年度报告\\n\\n截止2024年底，办理案件36件。' })
const processor = unified().use(remarkParse).use(fazhilint)
await processor.run(processor.parse(file), file)
console.log(file.messages.map(({ ruleId }) => ruleId).join())`
    const argv = ['--input-type=module', '--eval', code]
    expect(execFileSync(process.execPath, argv, { encoding: 'utf8' })).toContain('cutoff-word')
  })
})
