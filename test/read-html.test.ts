import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import { isProblem } from '../src/problem/is-problem.ts'
import { encodeGb18030 } from '../src/read/encode-gb18030.ts'
import { readBytes } from '../src/read/read-bytes.ts'
import type { Source } from '../src/read/source.ts'
import { messageOf } from './said.ts'
import { reportOf, ruleSetOf, seedsIn, sourceOf } from './shipped.ts'
import { breakPage, paragraphPage, wordPage } from './web-pages.ts'

const ruleSet = await ruleSetOf('rule-of-law-report')
const linter = compile(ruleSet)

const shapes = {
  'paragraphs, with metadata': (article: Parameters<typeof paragraphPage>[0]) => Buffer.from(paragraphPage(article)),
  'line breaks in tables, in GBK': (article: Parameters<typeof breakPage>[0]) => encodeGb18030(breakPage(article)),
  'pasted from Word': (article: Parameters<typeof wordPage>[0]) => Buffer.from(wordPage(article)),
}

async function read(bytes: Uint8Array, path = 'a.html'): Promise<Source> {
  const source = await readBytes(path, bytes)
  if (isProblem(source)) throw new Error(source.id)
  return source
}

/** What is found, without where. */
async function findings(source: Source): Promise<string[]> {
  const { problems } = await lint(source, linter)
  return problems
    .map(
      (problem) =>
        `${problem.severity} ${messageOf(problem, ruleSet.rules).replaceAll(/第\d+行/gu, '某行')} [${problem.id}]`,
    )
    .sort()
}

const seeds = [...seedsIn('ok'), ...seedsIn('err')].filter((path) => path.endsWith('.txt') && !path.includes('web-'))

describe.each(Object.entries(shapes))('a report as a web page: %s', (_, page) => {
  test.each(seeds)('%s', async (path) => {
    const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
    const plain = sourceOf('a.txt', text)
    const { meta } = await reportOf(plain, ruleSet)
    const all = text.trimEnd().split('\n')
    // What stands above the title is part of the document.
    const lines = all[0] === meta.title?.raw ? all : [meta.title?.raw ?? '', ...all]
    const published = `${String((meta.reportYear ?? 2023) + 1)}-03-20`
    const source = await read(page({ lines, published }) ?? new Uint8Array())
    expect(source.format).toBe('html')
    const report = await reportOf(source as never, ruleSet)
    expect([report.meta.published?.date, report.meta.title?.raw]).toEqual([published, meta.title?.raw])
    expect(await findings(source)).toEqual(await findings(plain))
  })
})
