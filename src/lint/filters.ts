import type { Edit } from '../edit/edit.ts'
import type { Problem } from '../problem/problem.ts'
import { bySeverity } from '../rules/severities.ts'

/** What becomes of the problems of one file. */
type Filter = (problems: Problem[]) => Problem[]

/** The row of them, in order: what a configuration or a comment in the file asks for comes before these. */
const row: readonly Filter[] = [unique, corrected, sorted]

/** The problems of one file, each once, in order of place. */
export function filtered(problems: Problem[]): Problem[] {
  return row.reduce((left, filter) => filter(left), problems)
}

/** Each once, where several checks or outcomes say the same. */
function unique(problems: Problem[]): Problem[] {
  const seen = new Set<string>()
  return problems.filter((problem) => {
    const key = JSON.stringify(problem)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Without those that only suggest what the sure fix of another does: 行政复意案件 is one slip, by whatever rules it is found. */
function corrected(problems: Problem[]): Problem[] {
  const fixes = problems.flatMap(({ edits }) => (edits.length === 1 ? edits.filter(({ kind }) => kind === 'fix') : []))
  if (fixes.length === 0) return problems
  return problems.filter(({ edits: [first, second] }) => {
    return second || first?.kind !== 'suggestion' || !fixes.some((fix) => isSameCorrection(first, fix))
  })
}

/** Whether a wider edit leaves what a narrower one does, and all around it as long as it was. */
function isSameCorrection(wide: Edit, narrow: Edit): boolean {
  const added = narrow.text.length - (narrow.end - narrow.start)
  return (
    wide.start <= narrow.start &&
    narrow.end <= wide.end &&
    wide.text.length === wide.end - wide.start + added &&
    wide.text.startsWith(narrow.text, narrow.start - wide.start)
  )
}

/** By place, what matters more first; what is about the whole comes before all else. */
function sorted(problems: Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      lineOf(a) - lineOf(b) ||
      columnOf(a) - columnOf(b) ||
      bySeverity(a.severity, b.severity) ||
      (a.id === b.id ? 0 : a.id < b.id ? -1 : 1),
  )
}

function lineOf({ place }: Problem): number {
  return place?.start.line ?? 0
}

function columnOf({ place }: Problem): number {
  return place?.start.column ?? 0
}
