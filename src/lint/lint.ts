import { parse } from '../parse/parse.ts'
import type { Source } from '../read/source.ts'
import { buildReport } from '../report/report.ts'
import type { Locale } from '../rules/locale.ts'
import type { Result } from '../rules/types.ts'
import type { Linter } from './compile.ts'
import { runRules } from './run-rules.ts'

/** Lints one file: what the rules of a set say about it, in one language. */
export async function lint(source: Source, linter: Linter, { locale }: { locale: Locale }): Promise<Result> {
  const report = buildReport(await parse(source), linter.vocabulary, linter.pair)
  const { shortcomings } = report
  return { path: source.path, text: source.text, violations: runRules(report, linter, locale), shortcomings }
}
