import { fixesOf } from '../edit/fixes-of.ts'
import type { Problem } from '../problem/problem.ts'

/** An error that a fix brings about stands this near to it. */
const near = 6

/** How many of some problems are errors. */
export function errorsIn(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length
}

/** Those of the problems whose fixes were `made` that lie beside an error of the text that came of it. */
export function harmfulFixes(made: readonly Problem[], after: readonly Problem[]): Set<Problem> {
  const errors = after.flatMap(({ severity, place }) => (severity === 'error' && place ? [place] : []))
  const edits = made.flatMap((problem) => fixesOf(problem).map((edit) => ({ problem, edit })))
  const harmful = new Set<Problem>()
  // By how much the text before an edit has grown.
  let grown = 0
  for (const { problem, edit } of edits.toSorted((a, b) => a.edit.start - b.edit.start)) {
    const from = edit.start + grown - near
    grown += edit.text.length - (edit.end - edit.start)
    const to = edit.end + grown + near
    if (errors.some(({ start, end }) => start.offset <= to && end.offset >= from)) harmful.add(problem)
  }
  return harmful
}
