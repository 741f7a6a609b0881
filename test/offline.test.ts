import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Case } from './e2e/case.ts'
import { commandCases } from './e2e/command-cases.ts'
import { sharedFiles } from './e2e/files.ts'
import { writePdf } from './pdf-writer.ts'
import { scratchFolder } from './scratch.ts'

const zip = 'dist/offline/fazhilint-offline.zip'
const isBuilt = existsSync(zip)

describe.skipIf(!isBuilt)('the bundle for machines without network (skipped without `npm run bundle:offline`)', () => {
  const files = isBuilt ? unzipSync(readFileSync(zip)) : {}

  /** Runs it where nothing else lies: no modules, no package. */
  function run(argv: readonly string[], cwd = unpacked({})) {
    const env = { PATH: process.env.PATH, HOME: join(cwd, 'home'), LANG: 'zh_CN.UTF-8' }
    return spawnSync(process.execPath, ['fazhilint.cjs', ...argv], { cwd, env, encoding: 'utf8' })
  }

  function unpacked(others: Record<string, string | Uint8Array>): string {
    return scratchFolder({ ...files, ...others })
  }

  test('is four files', () => {
    expect(Object.keys(files).sort()).toEqual(['LICENSE', 'fazhilint.cjs', 'fazhilint.html', '使用说明.txt'])
  })

  test('says how to use it in two lines that Notepad shows', () => {
    const text = Buffer.from(files['使用说明.txt'] ?? []).toString('utf8')
    expect(text).toMatch(/^\uFEFF1\. [^\r\n]+fazhilint\.html[^\r\n]+\r\n2\. [^\r\n]+node fazhilint\.cjs [^\r\n]+\r\n$/u)
  })

  test('is ASCII, which is read fastest', () => {
    expect(files['fazhilint.cjs']?.every((byte) => byte < 128)).toBe(true)
  })

  test('lints what the program lints', () => {
    const lines = ['2022年法治政府建设年度报告', '一、主要成效', '截止2022年12月31日，办理案件12件。']
    const page = writePdf([{ texts: lines.map((text, at) => ({ text, x: 80, y: 740 - 30 * at })) }])
    const cwd = unpacked({ ...sharedFiles, 'page.pdf': page })
    expect(run(['ok.md'], cwd)).toMatchObject({ status: 0, stderr: '' })
    for (const file of ['warned.md', 'draft.docx', 'page.pdf']) {
      const [single, built] = ['fazhilint.cjs', join(process.cwd(), 'dist/launch.cjs')].map((script) =>
        spawnSync(process.execPath, [script, file, '--format', 'json'], { cwd, encoding: 'utf8' }),
      )
      expect(single).toMatchObject({ status: built?.status, stdout: built?.stdout, stderr: built?.stderr })
      expect(JSON.parse(single?.stdout ?? '')).toMatchObject([{ fatalErrorCount: 0 }])
    }
    expect(run(['*.md', '--concurrency', '2'], cwd)).toMatchObject({ stderr: '' })
  })

  test('writes the page that lies beside it', () => {
    const cwd = unpacked({})
    expect(run(['page', '-o', 'copy.html'], cwd)).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(join(cwd, 'copy.html')).equals(files['fazhilint.html'] ?? new Uint8Array())).toBe(true)
  })

  test('helps in both languages', () => {
    expect(run(['--help']).stdout).toMatch(/检查和输出：[^]*显示用法/u)
    expect(run(['--help', '--locale', 'en']).stdout).toMatch(/Linting and output:[^]*Show help/u)
  })

  test('has formatters of ESLint from where it stands', () => {
    const formatter = 'node_modules/eslint-formatter-mine/index.mjs'
    const cwd = unpacked({
      ...sharedFiles,
      [formatter]: 'export default (results) => `${results.length} 个文件`',
      [join(dirname(formatter), 'package.json')]: '{ "main": "index.mjs" }',
    })
    expect(run(['ok.md', '--format', 'mine'], cwd)).toMatchObject({ status: 0, stdout: '1 个文件\n' })
  })

  test.each(firstOfEach(commandCases))('fazhilint %s', (_, one) => {
    const cwd = unpacked({ ...sharedFiles, ...one.files })
    for (const before of one.after ?? []) run(before, cwd)
    const { status, stdout } = run(one.argv, cwd)
    expect([status, stdout]).toEqual([one.code, expect.stringMatching(one.stdout ?? /^/u)])
    for (const [file, content] of Object.entries(one.wrote ?? {}))
      expect(readFileSync(join(cwd, file), 'utf8')).toMatch(content)
  })
})

/** One run of each command that goes well; the page has a test of its own, and a server waits for its editor. */
function firstOfEach(cases: readonly Case[]): [string, Case][] {
  const good = cases.filter(({ code, argv: [command = ''] }) => code === 0 && command !== 'page' && command !== 'lsp')
  const first = good.filter(({ argv: [command] }, at) => good.findIndex(({ argv }) => argv[0] === command) === at)
  return first.map((one) => [one.argv.join(' '), one])
}
