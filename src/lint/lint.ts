import type { Source } from '../read/source.ts'
import { bounded } from './bounded.ts'
import type { Linter } from './compile.ts'
import { findProblems } from './find-problems.ts'
import type { Result } from './result.ts'

/** Lints one file: what the rules of a set find in it, in order of place. */
export async function lint(source: Source, linter: Linter): Promise<Result> {
  const { path, text } = source
  return { path, text, problems: bounded(await findProblems(source, linter)) }
}
