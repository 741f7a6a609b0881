import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Ajv from 'ajv-draft-04'
import { expect, test } from 'vitest'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import type { Result } from '../src/lint/result.ts'
import { formatNames, formats } from '../src/format/formats.ts'
import { htmlMarks } from '../src/format/html-marks.ts'
import type { FormatOptions } from '../src/format/options.ts'
import { pathUri } from '../src/format/path-uri.ts'
import { crashProblem } from '../src/problem/crash-problem.ts'
import { readText } from '../src/read/read-text.ts'
import { isProblem } from '../src/problem/is-problem.ts'
import { rulesById } from '../src/rules/rules-by-id.ts'
import { ruleSetOf } from './shipped.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const options: FormatOptions = {
  locale: 'zh',
  color: false,
  basis: ruleSet.basis,
  rules: rulesById(ruleSet),
  version: '1.2.3',
  absolute: (path) => `/abs/${path}`,
}

/** What the shipped rules find in a text. */
async function resultOf(path: string, text: string): Promise<Result> {
  const source = readText(path, new TextEncoder().encode(text))
  if (isProblem(source)) throw new Error(source.id)
  return lint(source, compile(ruleSet))
}

const wrong = await resultOf('局/a,b 1.md', readFileSync('seeds/err/years.md', 'utf8'))
const right = await resultOf('ok.md', readFileSync('seeds/ok/canonical.md', 'utf8'))
const crash = crashProblem(new Error('out of & in'), { id: 'crash' }, { path: '坏<b>.md' })
const unread: Result = {
  path: '坏<b>.md',
  text: null,
  problems: [crash],
}
const results = [wrong, right, unread]

/** All that a format gives. */
function formatted(name: keyof typeof formats, all = results, more: Partial<FormatOptions> = {}): string {
  const { begin, file, end } = formats[name]({ ...options, ...more })
  return begin() + all.map(file).join('') + end()
}

const count = (level: string): number => wrong.problems.filter(({ severity }) => severity === level).length

test.each(formatNames)('%s ends with a line end, says everything in either language, and can say nothing', (name) => {
  for (const locale of ['zh', 'en'] as const) {
    const text = formatted(name, results, { locale })
    expect(text.endsWith('\n')).toBe(true)
    const first = wrong.problems[0]
    if (first === undefined) throw new Error('nothing is wrong')
    expect(text).toContain(first.id)
  }
  expect(formatted(name, [right])).not.toContain('undefined')
  expect(() => formatted(name, [])).not.toThrow()
})

test('a log of SARIF is what the schema of OASIS asks', () => {
  const require = createRequire(import.meta.url)
  const folder = require.resolve('@microsoft/jest-sarif/package.json').replace(/package\.json$/u, '')
  const schema = JSON.parse(readFileSync(`${folder}lib/schemas/sarif-2.1.0-rtm.5.json`, 'utf8')) as object
  const validate = new Ajv.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema)
  const log = JSON.parse(formatted('sarif')) as SarifLog
  expect(validate(log) ? [] : validate.errors).toEqual([])
  expect(validate({ ...log, runs: [{ results: [] }] })).toBe(false)
  const [run] = log.runs
  expect(run?.tool.driver.rules.length).toBe(ruleSet.rules.length)
  expect(run?.results.length).toBe(wrong.problems.length)
  for (const { ruleId, ruleIndex } of run?.results ?? []) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  // A place that holds a comma and a space is a URI nevertheless.
  expect(run?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('%E5%B1%80/a%2Cb%201.md')
  expect(run?.invocations[0]?.executionSuccessful).toBe(false)
  expect(run?.invocations[0]?.toolExecutionNotifications.length).toBe(1)
})

interface SarifLog {
  runs: {
    tool: { driver: { rules: { id: string }[] } }
    results: {
      ruleId: string
      ruleIndex: number
      level: string
      locations: { physicalLocation: { artifactLocation: { uri: string } } }[]
      partialFingerprints: Record<string, string>
      fixes?: { artifactChanges: { replacements: { deletedRegion: Record<string, number> }[] }[] }[]
    }[]
    invocations: { executionSuccessful: boolean; toolExecutionNotifications: unknown[] }[]
  }[]
}

test('the fingerprints of findings stay when other lines come before them, and are all different', async () => {
  const printsOf = (all: Result[]): string[] =>
    (JSON.parse(formatted('sarif', all)) as SarifLog).runs.flatMap(({ results: found }) =>
      found.map(({ partialFingerprints }) => partialFingerprints['fazhilint/v1'] ?? ''),
    )
  const before = printsOf([wrong])
  expect(new Set(before).size).toBe(before.length)
  const moved = await resultOf(wrong.path, `\n\n${wrong.text ?? ''}`)
  expect(printsOf([moved])).toEqual(before)
})

test('the corrections in SARIF are by line and column', async () => {
  const found = await resultOf('a.md', '区水务局2024年法治政府建设年度报告\n\n截止2024年底，办理案件26件。\n')
  const log = JSON.parse(formatted('sarif', [found])) as SarifLog
  const regions = log.runs.flatMap(({ results: all }) =>
    all.flatMap(({ fixes = [] }) => fixes.flatMap(({ artifactChanges }) => artifactChanges)),
  )
  expect(regions.flatMap(({ replacements }) => replacements.map(({ deletedRegion }) => deletedRegion))).toContainEqual({
    startLine: 3,
    startColumn: 1,
    endLine: 3,
    endColumn: 3,
  })
})

test('GitHub is told levels, places and names with commas', () => {
  const lines = formatted('github').trimEnd().split('\n')
  expect(lines.length).toBe(wrong.problems.length + 1)
  expect(lines.filter((line) => line.startsWith('::error ')).length).toBe(count('error') + 1)
  expect(lines.filter((line) => line.startsWith('::notice ')).length).toBe(count('info'))
  expect(lines[0]).toMatch(/^::\w+ file=局\/a%2Cb 1\.md,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[^,:]+::/u)
})

test('GitLab gets one issue for each finding', () => {
  const issues = JSON.parse(formatted('gitlab')) as { severity: string; fingerprint: string }[]
  expect(issues.length).toBe(wrong.problems.length + 1)
  expect(issues.filter(({ severity }) => severity === 'major').length).toBe(count('error') + 1)
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
  expect(JSON.parse(formatted('gitlab', []))).toEqual([])
})

test('NDJSON is the JSON, file by file', () => {
  const lines = formatted('ndjson').trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(JSON.parse(formatted('json')))
})

test('JUnit counts failures and errors, and lets a file without findings pass', () => {
  const text = formatted('junit')
  expect(text).toContain(`tests="${wrong.problems.length}" failures="${wrong.problems.length}" errors="0"`)
  expect(text).toContain('<testcase classname="ok.md" name="fazhilint"/>')
  expect(text).toContain('name="坏&#60;b&#62;.md" tests="1" failures="0" errors="1"')
})

test('Checkstyle has the levels and the absolute names', () => {
  const text = formatted('checkstyle')
  expect(text.match(/<error /gu)?.length).toBe(wrong.problems.length + 1)
  expect(text).toContain('<file name="/abs/坏&#60;b&#62;.md">')
  expect(text.match(/severity="info"/gu)?.length ?? 0).toBe(count('info'))
})

test('a list for spreadsheets has a row for each finding, and none that would be reckoned', () => {
  const [head, ...rows] = formatted('csv').slice(1).trimEnd().split('\r\n')
  expect(head).toBe('"序号","文件","位置","级别","原文","问题","依据","修改建议","规则"')
  expect(rows.length).toBe(wrong.problems.length + 1)
  const path = '=cmd|"/c calc"!A0'
  expect(formatted('csv', [{ ...unread, path }])).toContain(`"'=cmd|""/c calc""!A0"`)
})

test('Markdown takes nothing of a report for markup', () => {
  const path = 'a|b`c.md'
  const text = formatted('markdown', [{ ...unread, path, problems: [{ ...crash, id: 'a|*b*' }] }])
  const row = text.split('\n').find((line) => line.includes('1:1')) ?? ''
  expect(row.replaceAll('\\|', '').split('|').length).toBe(7)
  expect(text).toContain('`a\\|bˋc.md`')
})

test('the page marks what overlaps, whole lines and ends of lines', () => {
  const mark = (id: string, start: number, end: number, level: 'error' | 'info' = 'info') => ({
    id,
    start,
    end,
    level,
    message: id,
  })
  expect(htmlMarks('甲乙丙\n\n丁<戊', [mark('x', 0, 2), mark('y', 1, 3, 'error'), mark('z', 3, 6)])).toBe(
    '<p><a id="x"></a><mark class="info" title="x">甲</mark><a id="y"></a><mark class="error" title="x\ny">乙</mark>' +
      '<mark class="error" title="y">丙</mark></p>\n' +
      '<p><a id="z"></a><mark class="info" title="z">丁</mark>&#60;戊</p>\n',
  )
  expect(htmlMarks('甲', [mark('x', 0, 0), mark('y', 1, 1)])).toBe('<p><a id="x"></a>甲</p>\n')
})

test('every link of the page leads somewhere, and what could not be read says why', () => {
  const page = formatted('html')
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/gu)].map((match) => match[1]))
  const links = [...page.matchAll(/href="#([^"]+)"/gu)].map((match) => match[1])
  expect(links.length).toBeGreaterThan(wrong.problems.length)
  expect(links.filter((link) => !ids.has(link))).toEqual([])
  expect(page).toMatch(/<tr class="unread"><th scope="row">坏&#60;b&#62;\.md<\/th><td colspan="\d+">未检查：/u)
  expect(page).not.toMatch(/<script|src=|@import|url\(/u)
})

test.each([
  ['./a b.md', 'a%20b.md'],
  ['/x/年报#1.md', 'file:///x/%E5%B9%B4%E6%8A%A5%231.md'],
  ['a\\b.md', 'a/b.md'],
  ['\ud800.md', '%EF%BF%BD.md'],
])('the path %j is the URI %s', (path, uri) => {
  expect(pathUri(path)).toBe(uri)
})
