import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { annotate } from '../src/annotate/annotate.ts'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import type { Result } from '../src/lint/result.ts'
import { isProblem } from '../src/problem/is-problem.ts'
import { decodeEntities } from '../src/read/docx/entities.ts'
import { readBytes } from '../src/read/read-bytes.ts'
import { rulesById } from '../src/rules/rules-by-id.ts'
import { docxOfLines } from './docx-of.ts'
import { convert, hasLibreOffice, isHere } from './libreoffice.ts'
import { scratchFolder } from './scratch.ts'
import { ruleSetOf } from './shipped.ts'

if (!hasLibreOffice) console.warn('SKIPPED: what LibreOffice makes of Word files (soffice is not here)')

const ruleSet = await ruleSetOf('rule-of-law-report')
const linter = compile(ruleSet)
const seeds = ['careless', 'names-and-law', 'figures', 'disclosure'].map((name) => ({
  name,
  lines: readFileSync(`seeds/err/${name}.txt`, 'utf8').trimEnd().split('\n'),
}))

async function lintBytes(path: string, bytes: Uint8Array): Promise<Result> {
  const source = await readBytes(path, bytes)
  if (isProblem(source)) throw new Error(source.id)
  return lint(source, linter)
}

function quotes({ text, problems }: Result): string[] {
  return problems.map(({ id, place }) => `${id} ${text?.slice(place?.start.offset ?? 0, place?.end.offset ?? 0) ?? ''}`)
}

const options = { rules: rulesById(ruleSet), basis: ruleSet.basis, locale: 'zh', date: '2024-01-31T09:00:00Z' } as const

describe.skipIf(!hasLibreOffice)('LibreOffice', () => {
  test(
    'opens annotated files, and shows each comment on exactly the words it is about',
    { timeout: 180_000 },
    async () => {
      const files: Record<string, Uint8Array> = {}
      const asked: Record<string, string[]> = {}
      for (const { name, lines } of seeds) {
        const bytes = docxOfLines(lines)
        const result = await lintBytes(`${name}.docx`, bytes)
        const done = await annotate(bytes, result.problems, options)
        if ('id' in done) throw new Error(done.id)
        files[`${name}.docx`] = done.bytes
        asked[name] = quotes(result).map((quote) => quote.replace(/^\S+ /u, ''))
      }
      const folder = scratchFolder(files)
      convert(folder, Object.keys(files), 'fodt')
      for (const { name } of seeds) {
        const shown = annotatedIn(readFileSync(join(folder, `${name}.fodt`), 'utf8'))
        expect(shown.length).toBeGreaterThan(0)
        expect(shown.filter((words) => !asked[name]?.includes(words))).toEqual([])
      }
      convert(folder, Object.keys(files), 'pdf')
      if (!isHere('pdftotext')) return
      const text = execFileSync('pdftotext', [join(folder, 'careless.pdf'), '-'], { encoding: 'utf8' })
      expect(text).toContain(seeds[0]?.lines[0]?.replaceAll(/[A-Za-z0-9 ].*/gu, ''))
    },
  )

  test('takes tracked changes for changes', { timeout: 120_000 }, async () => {
    const bytes = docxOfLines(seeds[0]?.lines ?? [])
    const { problems } = await lintBytes('a.docx', bytes)
    const done = await annotate(bytes, problems, { ...options, trackFixes: true })
    if ('id' in done) throw new Error(done.id)
    expect(done.changes).toBeGreaterThan(2)
    const folder = scratchFolder({ 'a.docx': done.bytes })
    convert(folder, ['a.docx'], 'fodt')
    const changes = /<text:tracked-changes[^]*<\/text:tracked-changes>/u.exec(
      readFileSync(join(folder, 'a.fodt'), 'utf8'),
    )?.[0]
    expect(changes?.match(/<text:deletion>/gu)?.length).toBeGreaterThan(2)
    expect(changes?.match(/<dc:creator>fazhilint</gu)?.length).toBeGreaterThan(2)
  })

  test('writes files that give the same findings', { timeout: 180_000 }, async () => {
    const names = seeds.map(({ name }) => name)
    const automatic = Object.fromEntries(
      seeds.map(({ name, lines }) => [`in/${name}.docx`, docxOfLines(lines, { automatic: true })]),
    )
    const folder = scratchFolder(automatic)
    // From Word through its own format and back: other runs, styles and numbers.
    convert(
      join(folder, 'in'),
      names.map((name) => `${name}.docx`),
      'odt',
    )
    convert(
      join(folder, 'in'),
      names.map((name) => `${name}.odt`),
      'docx:MS Word 2007 XML',
    )
    for (const { name, lines } of seeds) {
      const made = await lintBytes('a.docx', readFileSync(join(folder, 'in', `${name}.docx`)))
      expect(quotes(made)).toEqual(quotes(await lintBytes('a.txt', new TextEncoder().encode(lines.join('\n')))))
    }
  })
})

/** The words that comments stand on in a document of LibreOffice. */
function annotatedIn(xml: string): string[] {
  const body = xml.slice(xml.indexOf('<office:body>'))
  return [...body.matchAll(/<office:annotation [^>]*office:name="([^"]*)"/gu)].map(([, name = '']) => {
    const start = body.indexOf('</office:annotation>', body.indexOf(`office:name="${name}"`))
    const end = body.indexOf(`<office:annotation-end office:name="${name}"`)
    const words = body.slice(start, end).replaceAll(/<office:annotation [^]*?<\/office:annotation>/gu, '')
    return decodeEntities(words.replaceAll('<text:s/>', ' ').replaceAll(/<[^>]*>/gu, ''))
  })
}
