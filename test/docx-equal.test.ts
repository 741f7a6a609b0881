import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compile } from '../src/lint/compile.ts'
import { docxOfLines } from './docx-of.ts'
import { findingsWithLines } from './same-findings.ts'
import { ruleSetOf, seedsIn } from './shipped.ts'

const linter = compile(await ruleSetOf('rule-of-law-report'))
const seeds = [...seedsIn('ok'), ...seedsIn('err')].filter((path) => path.endsWith('.txt'))

test.each(seeds.flatMap((path) => [false, true].map((automatic) => ({ path, automatic }))))(
  '$path gives the same findings as a Word file (automatic ordinals: $automatic)',
  async ({ path, automatic }) => {
    const text = readFileSync(path, 'utf8')
    const bytes = docxOfLines(text.split('\n'), { automatic })
    const findings = await findingsWithLines('report.docx', bytes, linter)
    expect(findings).toEqual(await findingsWithLines('report.txt', new TextEncoder().encode(text), linter))
  },
)
