import { parse } from '../parse/parse.ts'
import type { Source } from '../read/source.ts'
import { buildReport } from '../report/report.ts'
import type { Linter } from './compile.ts'
import { filtered } from './filters.ts'
import type { Result } from './result.ts'
import { runRules } from './run-rules.ts'

/** Lints one file: what the rules of a set find in it. */
export async function lint(source: Source, linter: Linter): Promise<Result> {
  const { path, text } = source
  const report = buildReport(await parse(source), linter.vocabulary)
  return { path, text, problems: filtered(runRules(report, linter, path)) }
}
