import type { AnyFormat } from './open-format.ts'
import type { Result } from '../../lint/result.ts'
import { crashProblem } from '../../problem/crash-problem.ts'
import { errorsOf } from '../errors-of.ts'
import { resultOf } from './lint-inputs.ts'
import type { Ready } from './ready.ts'

/** Another format of the same results, and what it has given so far. */
export interface Beside {
  format: AnyFormat
  texts: string[]
}

/** What a format makes of results, one text after the other; each result is first taken note of, then let go. */
export async function* formatTexts(
  results: AsyncIterable<Result | Ready>,
  format: AnyFormat,
  { take, quiet, beside = [] }: { take: (result: Result | Ready) => void; quiet: boolean; beside?: readonly Beside[] },
): AsyncGenerator<string> {
  yield format.begin()
  for await (const result of results) {
    take(result)
    if ('piece' in result) {
      yield format.pieces?.take(result.piece) ?? ''
      continue
    }
    const shown = quiet ? errorsOf(result) : result
    for (const other of beside) other.texts.push(textOf(shown, other.format, take))
    yield textOf(shown, format, take)
  }
  yield await format.end()
}

/** A result that cannot be shown must not hide the others. */
function textOf(result: Result, format: AnyFormat, take: (result: Result) => void): string {
  try {
    return format.file(result)
  } catch (error) {
    const failed = resultOf(crashProblem(error, { id: 'crash' }, { path: result.path }))
    take(failed)
    return format.file(failed)
  }
}
