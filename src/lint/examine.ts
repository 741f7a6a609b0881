import type { Doc } from '../doc/doc.ts'
import { parse } from '../parse/parse.ts'
import { makeProblem } from '../problem/make-problem.ts'
import type { Problem } from '../problem/problem.ts'
import type { Source } from '../read/source.ts'
import { buildReport } from '../report/report.ts'
import type { Report } from '../report/types.ts'
import { type Admitted, admitted } from './admitted.ts'
import type { Linter } from './compile.ts'
import { filtered } from './filters.ts'
import { runRules } from './run-rules.ts'

/** What is found in a report: problems in order of place, and the shortcomings it admits with what answers each. */
export interface Examined {
  problems: Problem[]
  shortcomings: Admitted[]
  /** What was read and understood, for a host that shows it. */
  doc: Doc
  report: Report
}

/** Understands a report, and runs the rules of a set over it. */
export async function examine(source: Source, linter: Linter): Promise<Examined> {
  const doc = await parse(source)
  const report = buildReport(doc, linter.readers)
  const unread = doc.unread === undefined ? [] : [makeProblem(doc.unread, { source: 'read', path: source.path })]
  const problems = [...unread, ...filtered(runRules(report, linter, source.path))]
  return { problems, shortcomings: admitted(report), doc, report }
}
