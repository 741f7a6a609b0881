import type { Doc } from '../doc/doc.ts'
import { parse } from '../parse/parse.ts'
import { makeProblem } from '../problem/make-problem.ts'
import type { Problem } from '../problem/problem.ts'
import type { Source } from '../read/source.ts'
import { buildReport } from '../report/report.ts'
import type { Report } from '../report/types.ts'
import { type Admitted, admitted } from './admitted.ts'
import type { Linter } from './compile.ts'
import { findDirectives } from './directives.ts'
import { filtered, type Sorted } from './filters.ts'
import { heeded } from './heed.ts'
import type { Stats } from './result.ts'
import { hasRun, ruleSteps } from './run-rules.ts'

/**
 * What is found in a report: problems in order of place, and the shortcomings it admits with what answers each; none of a
 * document of another kind, of which nothing else was judged either.
 */
export interface Examined extends Sorted {
  shortcomings: Admitted[]
  stats?: Stats
  /** What was read and understood, for a host that shows it. */
  doc: Doc
  report: Report
}

/** Understands a report, and runs the rules of a set over it. */
export async function examine(source: Source, linter: Linter): Promise<Examined> {
  const steps = examineInSteps(source, linter)
  for (;;) {
    const step = await steps.next()
    if (step.done === true) return step.value
  }
}

/** The same in steps, none of which takes long but that which understands: who no longer needs it takes no further one. */
export async function* examineInSteps(source: Source, linter: Linter): AsyncGenerator<void, Examined> {
  const { path } = source
  const watch = stopwatch()
  const doc = await parse(source)
  const parsed = watch()
  yield
  const report = buildReport(doc, linter.readers)
  const understood = watch()
  yield
  const directives = linter.directives === 'ignore' ? [] : findDirectives(doc)
  const comments = heeded(directives, { path, origin: doc.origin })
  const isSilenced = (problem: Problem): boolean => comments.directiveFor(problem) !== null
  const times: Record<string, number> = {}
  const problems = yield* ruleSteps(report, linter, { path, isSilenced, ...(linter.timed && { time: timer(times) }) })
  const { stopped, ...run } = hasRun(linter, problems, isSilenced)
  const sorted = filtered(problems, {
    heeded: comments,
    known: linter.known,
    reportUnused: linter.directives === 'report',
    ...run,
  })
  const stats = { parse: parsed, understand: understood, rules: times }
  const unread = doc.unread === undefined ? [] : [makeProblem(doc.unread, { source: 'read', path })]
  return {
    ...sorted,
    problems: [...unread, ...sorted.problems],
    shortcomings: stopped ? [] : admitted(report),
    doc,
    report,
    ...(linter.timed && { stats }),
  }
}

/** Gives the milliseconds since it was made, or asked last. */
function stopwatch(): () => number {
  let last = performance.now()
  return () => {
    const before = last
    last = performance.now()
    return last - before
  }
}

/** Notes how long each rule takes. */
function timer(times: Record<string, number>): (id: string, run: () => Problem[]) => Problem[] {
  return (id, run) => {
    const watch = stopwatch()
    const problems = run()
    times[id] = (times[id] ?? 0) + watch()
    return problems
  }
}
