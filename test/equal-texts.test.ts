import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compile } from '../src/lint/compile.ts'
import { encodeGb18030 } from '../src/read/encode-gb18030.ts'
import { findingsOf } from './same-findings.ts'
import { ruleSetOf, seedsIn } from './shipped.ts'

const linter = compile(await ruleSetOf('rule-of-law-report'))
const seeds = [...seedsIn('ok'), ...seedsIn('err')]
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

test.each(seeds)('%s gives the same findings as Markdown, text and GB18030', async (path) => {
  const text = readFileSync(path, 'utf8')
  const expected = await findingsOf(path, bytesOf(text), linter)
  // Half-width ** in plain text are marks too; what only Markdown knows are tables.
  const names = /^\|/mu.test(text) ? ['报告.md'] : ['报告.md', '报告.txt']
  for (const name of names) expect(await findingsOf(name, bytesOf(text), linter)).toEqual(expected)
  const encoded = encodeGb18030(text.replaceAll('\n', '\r\n'))
  if (encoded !== null) expect(await findingsOf(path, encoded, linter)).toEqual(expected)
})
