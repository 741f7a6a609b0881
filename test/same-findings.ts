import { lint } from '../src/lint/lint.ts'
import type { Linter } from '../src/lint/compile.ts'
import type { Result } from '../src/lint/result.ts'
import { isProblem } from '../src/problem/is-problem.ts'
import { readBytes } from '../src/read/read-bytes.ts'

/**
 * What is found in a file of any format, as far as it is the same in all: level, rule, outcome and the words it is about
 * without blanks and marks of Markdown, in order.
 */
export async function findingsOf(path: string, bytes: Uint8Array, linter: Linter): Promise<string[]> {
  const source = await readBytes(path, bytes)
  if (isProblem(source)) throw new Error(source.id)
  const { text, problems } = await lint(source, linter)
  return problems.map(({ severity, id, outcome, place }) => {
    const words = place === null ? '' : (text ?? '').slice(place.start.offset, place.end.offset)
    return `${severity} ${id} ${outcome} ${words.replaceAll(/[\s#*\u3000]/gu, '')}`
  })
}

/** The same with the lines and the words as they are: for files whose text has the lines of the other. */
export async function findingsWithLines(path: string, bytes: Uint8Array, linter: Linter): Promise<string[]> {
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
