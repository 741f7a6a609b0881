import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import type { Result } from '../src/lint/result.ts'
import { isProblem } from '../src/problem/is-problem.ts'
import { readBytes } from '../src/read/read-bytes.ts'
import { docxOfLines } from './docx-of.ts'
import { ruleSetOf, seedsIn } from './shipped.ts'

const linter = compile(await ruleSetOf('rule-of-law-report'))
// XML, of which the files are made, has no page breaks.
const seeds = [...seedsIn('ok'), ...seedsIn('err')].filter(
  (path) => path.endsWith('.txt') && !path.includes('web-') && !readFileSync(path, 'utf8').includes('\f'),
)
const program = programNamed('soffice')

/** Reports as LibreOffice writes them; where it is not installed, this is skipped, which shows. */
describe.skipIf(program === null)('a report that LibreOffice saved', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fazhilint-'))
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const name = (path: string, automatic: boolean): string =>
    `${path.replaceAll(/\W/gu, '-')}${automatic ? '-automatic' : ''}`

  beforeAll(() => {
    const files = seeds.flatMap((path) =>
      [false, true].map((automatic) => {
        const file = join(folder, `${name(path, automatic)}.docx`)
        writeFileSync(file, docxOfLines(readFileSync(path, 'utf8').split('\n'), { automatic }))
        return file
      }),
    )
    for (const format of ['doc', 'rtf']) {
      const options = ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', format]
      execFileSync(program ?? '', [...options, '--outdir', folder, ...files], { stdio: 'ignore' })
    }
  }, 300_000)

  test.each(
    seeds.flatMap((path) =>
      [false, true].flatMap((automatic) => ['doc', 'rtf'].map((format) => ({ path, automatic, format }))),
    ),
  )(
    '$path as .$format (automatic ordinals: $automatic) gives the same findings',
    async ({ path, automatic, format }) => {
      const saved = readFileSync(join(folder, `${name(path, automatic)}.${format}`))
      const findings = await findingsIn('report', saved)
      expect(findings).toEqual(await findingsIn('report.txt', readFileSync(path)))
    },
  )
})

function programNamed(command: string): string | null {
  try {
    return execFileSync('which', [command], { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}

/** Rules, levels and quoted words, in order of place. */
async function findingsIn(path: string, bytes: Uint8Array): Promise<string[]> {
  const source = await readBytes(path, bytes)
  if (isProblem(source)) throw new Error(source.id)
  const result = await lint(source, linter)
  return result.problems.map(
    (problem) => `${problem.severity} ${problem.id} ${problem.outcome} ${quoted(result, problem)}`,
  )
}

function quoted({ text }: Result, { place }: Result['problems'][number]): string {
  return place === null
    ? ''
    : `${String(place.start.line)} ${text?.slice(place.start.offset, place.end.offset).trim() ?? ''}`
}
