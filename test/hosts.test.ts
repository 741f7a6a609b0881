import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { documentExtensions } from '../src/read/document-formats.ts'
import { textExtensions } from '../src/read/text-format.ts'
import { scratchFolder } from './scratch.ts'

interface Hook {
  id: string
  entry: string
  language: string
  args: string[]
  require_serial: boolean
  types: string[]
  files: string
  exclude: string
}

interface Action {
  inputs: Record<string, { default: string }>
  runs: { using: string; steps: { run?: string; env?: Record<string, string>; with?: Record<string, unknown> }[] }
}

/** A pattern of Python's as one of ours, which knows no flags for a part: file names have few letters anyway. */
function patternOf(python: string): RegExp {
  return new RegExp(python.replaceAll('(?i:', '(?:'), 'iu')
}

describe('the hook for pre-commit', () => {
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as [Hook]
  const takes = (path: string): boolean => patternOf(hook.files).test(path) && !patternOf(hook.exclude).test(path)

  test('runs the program once, with file names that are no options', () => {
    expect(hook).toMatchObject({ language: 'node', entry: 'fazhilint', require_serial: true, types: ['file'] })
    expect(hook.args.at(-1)).toBe('--')
  })

  test.each([
    '2024年法治政府建设年度报告.md',
    '法治政府建设年报.md',
    '2023年度法治建设工作报告.md',
    '法治政府建设/2024年度/年度报告（定稿）.docx',
    '依法行政/2024年报/水利局.doc',
    '某局关于2022年推进依法行政情况报告.md',
    '法治政府建设报告/水利局.md',
    '上报/2024法治政府建设情况报告/各局/水利局（定稿）.docx',
    '法治政府建设年度报告（送审稿）.PDF',
    ...[...textExtensions, ...documentExtensions].map((extension) => `法治政府建设年度报告.${extension}`),
  ])('takes %s', (path) => {
    expect(takes(path)).toBe(true)
  })

  test.each([
    '政府工作报告.md',
    '法治宣传.md',
    '法治政府建设年度报告.xlsx',
    '法治政府建设年度报告.md.bak',
    '法治政府建设报告/~$水利局.docx',
    '法治政府建设报告/.水利局.md',
    '法治政府建设实施方案.docx',
    '法治政府建设/信访情况报告.docx',
  ])('leaves %s alone', (path) => {
    expect(takes(path)).toBe(false)
  })
})

describe('the action for GitHub', () => {
  const action = parse(readFileSync('action.yml', 'utf8')) as Action
  const step = action.runs.steps.at(-1)

  /** Runs what the action runs, in a folder where the program is installed. */
  function runAction(inputs: Record<string, string>) {
    const folder = scratchFolder({ 'package.json': '{}', 'the summary.md': '' })
    cpSync('seeds', join(folder, 'seeds'), { recursive: true })
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(process.cwd(), join(folder, 'node_modules/fazhilint'), 'junction')
    mkdirSync(join(folder, 'node_modules/.bin'))
    symlinkSync(join(process.cwd(), 'dist/launch.cjs'), join(folder, 'node_modules/.bin/fazhilint'))
    const given = new Map(Object.entries(action.inputs).map(([name, { default: value }]) => [name, value]))
    for (const [name, value] of Object.entries(inputs)) given.set(name, value)
    const env = Object.entries(step?.env ?? {}).map(([name, value]) => [
      name,
      value.replaceAll(/\$\{\{ inputs\.([\w-]+) \}\}/gu, (_, input: string) => given.get(input) ?? ''),
    ])
    const summary = join(folder, 'the summary.md')
    const run = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        npm_config_offline: 'true',
        GITHUB_STEP_SUMMARY: summary,
        ...(Object.fromEntries(env) as Record<string, string>),
      },
    })
    return { ...run, summary: readFileSync(summary, 'utf8') }
  }

  test('takes what the page about it says', () => {
    expect(action.runs.using).toBe('composite')
    expect(action.runs.steps[0]).toMatchObject({ with: { 'node-version': 20 } })
    expect(Object.keys(action.inputs)).toEqual(['files', 'format', 'fail-on', 'package'])
    const page = readFileSync('docs/editors.md', 'utf8')
    for (const [name, { default: value }] of Object.entries(action.inputs)) {
      expect(page).toMatch(new RegExp(`\\| \`${name}\` +\\| \`${value}\` `))
    }
    // Nothing that is given is put into a command.
    expect(step?.run).not.toContain('${{')
  })

  test.skipIf(!existsSync('dist/launch.cjs'))('lints the files it is given', () => {
    const failing = runAction({ files: 'seeds/ok/canonical.md\nseeds/err/figures.txt\n' })
    expect(failing.stderr).toBe('')
    expect(failing.stdout).toMatch(/^::error .*file=seeds\/err\/figures\.txt/mu)
    expect(failing.status).toBe(1)
    expect(failing.summary).toMatch(/^## `seeds\/err\/figures\.txt`$[^]*`metric-unit`/mu)
    expect(runAction({ files: 'seeds/err/figures.txt', 'fail-on': 'never' }).status).toBe(0)
    expect(runAction({ files: 'seeds/ok/canonical.md; exit 9', format: 'unix' }).status).toBe(2)
    expect(runAction({ files: 'seeds/ok/*.md' }).status).toBe(0)
  })
})

describe('the page about editors', () => {
  const blocks = [...readFileSync('docs/editors.md', 'utf8').matchAll(/```(\w+)\n(.*?)```/gsu)]

  test('has blocks that are what they say', () => {
    const texts = blocks.flatMap(([, kind, text = '']) => (kind === 'yaml' || kind === 'json' ? text : []))
    expect(texts.length).toBe(4)
    for (const text of texts) expect(parse(text)).toBeTypeOf('object')
  })

  test('has lint-staged take every kind of file that is read', () => {
    const text = blocks.map(([, , one = '']) => one).find((one) => one.includes('"lint-staged"')) ?? '{}'
    const { 'lint-staged': staged } = JSON.parse(text) as { 'lint-staged': Record<string, string> }
    const [, extensions = ''] = /\.\{([\w,]+)\}$/u.exec(Object.keys(staged).join()) ?? []
    expect(extensions.split(',').sort()).toEqual([...textExtensions, ...documentExtensions].sort())
  })

  test.each(['README.md', 'README.zh-CN.md'])('is linked from %s', (file) => {
    expect(readFileSync(file, 'utf8')).toContain('(docs/editors.md)')
  })
})
