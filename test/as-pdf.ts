import { readFileSync } from 'node:fs'
import { compile } from '../src/lint/compile.ts'
import { lint } from '../src/lint/lint.ts'
import { isProblem } from '../src/problem/is-problem.ts'
import { readBytes } from '../src/read/read-bytes.ts'
import type { Source } from '../src/read/source.ts'
import { ruleSetOf, sourceOf } from './shipped.ts'

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

/** What is found in a PDF and what is found in the text that it shows. */
export async function foundIn(bytes: Uint8Array, text: string): Promise<Record<'pdf' | 'text', string[]>> {
  return { pdf: await findingsInPdf(bytes), text: await findings(sourceOf('report.txt', text)) }
}

/** What is shown of a seed: without marks of Markdown, tables, blank lines and blanks around lines. */
export function shown(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/^---\n.*?\n---\n/su, '')
    .replaceAll(/^#+ *|\*\*/gmu, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('|'))
    .join('\n')
}
