import { parse } from '../parse/parse.ts'
import type { Problem } from '../problem/problem.ts'
import type { Source } from '../read/source.ts'
import { buildReport } from '../report/report.ts'
import type { Linter } from './compile.ts'
import { filtered } from './filters.ts'
import { runRules } from './run-rules.ts'

/** All that the rules of a set find in a report, in order of place. */
export async function findProblems(source: Source, linter: Linter): Promise<Problem[]> {
  const report = buildReport(await parse(source), linter.vocabulary)
  return filtered(runRules(report, linter, source.path))
}
