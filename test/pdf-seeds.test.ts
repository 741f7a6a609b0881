import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import { isProblem } from '../src/problem/is-problem.ts'
import { readBytes } from '../src/read/read-bytes.ts'
import type { Source } from '../src/read/source.ts'
import { setPdf, type Setting } from './set-pdf.ts'
import { scratchFolder } from './scratch.ts'
import { asFlatOdt, asHtml } from './set-office.ts'
import { ruleSetOf, seedsIn, sourceOf } from './shipped.ts'

const linter = compile(await ruleSetOf('rule-of-law-report'))

/** What a PDF cannot show: control characters have no glyph. */
const invisible = ['control-characters']

/** The rules that report, with the words they report on. */
async function findings(source: Source): Promise<string[]> {
  const { problems, text } = await lint(source, linter)
  return problems
    .filter(({ id }) => !invisible.includes(id))
    .map(({ id, outcome, place }) => {
      const words = place === null ? '' : (text ?? '').slice(place.start.offset, place.end.offset)
      return `${id} ${outcome} ${words.replaceAll(/\s/gu, '')}`
    })
}

async function findingsInPdf(bytes: Uint8Array): Promise<string[]> {
  const source = await readBytes('report.pdf', bytes)
  if (isProblem(source)) throw new Error(source.id)
  return findings(source)
}

/** What is shown of a seed: without marks of Markdown, tables, blank lines and blanks around lines. */
function shown(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/^---\n.*?\n---\n/su, '')
    .replaceAll(/^#+ *|\*\*/gmu, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('|'))
    .join('\n')
}

const seeds = [...seedsIn('ok'), ...seedsIn('err')]

/** Where paragraphs are cut at the end of a line, only indents would show it. */
const whole = seeds.filter((path, at) => !path.endsWith('ocr.md') && at % 2 === 0)

describe.each([
  ['as official documents are', {}, seeds],
  ['in small letters, without indents', { perLine: 40, perPage: 36, size: 11, indent: 0 }, whole],
] satisfies [string, Setting, string[]][])('the same report as PDF, set %s', (_, setting, paths) => {
  test.each(paths)('%s', async (path) => {
    const text = shown(path)
    expect(await findingsInPdf(setPdf(text, setting))).toEqual(await findings(sourceOf('report.txt', text)))
  })
})

// A long one, with many figures, brackets and dates: starting such a program takes seconds.
const few = ['err/figures.txt']

const programs = [
  {
    name: 'LibreOffice',
    path: '/usr/bin/soffice',
    convert: (folder: string, text: string): void => {
      writeFileSync(join(folder, 'report.fodt'), asFlatOdt(text))
      const profile = `-env:UserInstallation=file://${folder}/profile`
      run('/usr/bin/soffice', [
        profile,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        `${folder}/report.fodt`,
      ])
    },
  },
  {
    name: 'Chromium',
    path: '/usr/bin/chromium',
    convert: (folder: string, text: string): void => {
      writeFileSync(join(folder, 'report.html'), asHtml(text))
      const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}/profile`]
      run('/usr/bin/chromium', [...options, `--print-to-pdf=${folder}/report.pdf`, `file://${folder}/report.html`])
    },
  },
]

function run(program: string, options: string[]): void {
  execFileSync(program, options, { stdio: 'ignore', timeout: 60_000 })
}

describe.each(programs)('the same report as PDF, made by $name', ({ path, convert }) => {
  // Skipped visibly where the program is not installed.
  test.skipIf(!existsSync(path)).each(few)('%s', { timeout: 90_000 }, async (seed) => {
    const text = shown(join('seeds', seed))
    const folder = scratchFolder({})
    convert(folder, text)
    const bytes = readFileSync(join(folder, 'report.pdf'))
    expect(await findingsInPdf(bytes), basename(seed)).toEqual(await findings(sourceOf('report.txt', text)))
  })
})
