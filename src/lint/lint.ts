import type { Source } from '../read/source.ts'
import { bounded } from './bounded.ts'
import type { Linter } from './compile.ts'
import { examine } from './examine.ts'
import type { Result } from './result.ts'

/** Lints one file: what the rules of a set find in it, in order of place. */
export async function lint(source: Source, linter: Linter): Promise<Result> {
  const { path, text } = source
  const { problems, suppressed, shortcomings, stats } = await examine(source, linter)
  return {
    path,
    text,
    problems: bounded(problems),
    suppressed: bounded(suppressed),
    shortcomings,
    ...(stats && { stats }),
  }
}
