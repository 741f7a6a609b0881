import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import type { Result } from '../src/lint/result.ts'
import { readBytes } from '../src/read/read-bytes.ts'
import { isProblem } from '../src/problem/is-problem.ts'
import { docxOfLines } from './docx-of.ts'
import { ruleSetOf, seedsIn } from './shipped.ts'

const linter = compile(await ruleSetOf('rule-of-law-report'))
const seeds = [...seedsIn('ok'), ...seedsIn('err')].filter((path) => path.endsWith('.txt'))

test.each(seeds.flatMap((path) => [false, true].map((automatic) => ({ path, automatic }))))(
  '$path gives the same findings as a Word file (automatic ordinals: $automatic)',
  async ({ path, automatic }) => {
    const text = readFileSync(path, 'utf8')
    const bytes = docxOfLines(text.split('\n'), { automatic })
    const findings = await findingsIn('report.docx', bytes)
    expect(findings).toEqual(await findingsIn('report.txt', new TextEncoder().encode(text)))
  },
)

/** Rules, levels and quoted words, in order of place; a virtual ordinal moves columns. */
async function findingsIn(path: string, bytes: Uint8Array): Promise<string[]> {
  const source = await readBytes(path, bytes)
  if (isProblem(source)) throw new Error(source.id)
  const result = await lint(source, linter)
  return result.problems.map(
    (problem) => `${problem.severity} ${problem.id} ${problem.outcome} ${quoted(result, problem)}`,
  )
}

function quoted({ text }: Result, { place }: Result['problems'][number]): string {
  return place === null ? '' : `${place.start.line} ${text?.slice(place.start.offset, place.end.offset).trim() ?? ''}`
}
