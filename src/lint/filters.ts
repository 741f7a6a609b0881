import { partitionPoint } from '../doc/partition-point.ts'
import type { Edit } from '../edit/edit.ts'
import type { Problem } from '../problem/problem.ts'
import { groupBy } from '../report/group.ts'
import { bySeverity } from '../rules/severities.ts'
import type { Directive } from './directives.ts'
import { type Heeded, silenced } from './heed.ts'
import { judgeDirectives, type Judging } from './judge-directives.ts'
import type { Suppressed } from './result.ts'

/** The problems of one file, and those of them that are silenced. */
export interface Sorted {
  problems: Problem[]
  suppressed: Suppressed[]
}

/** What becomes of them. */
type Filter = (found: Sorted) => Sorted

/** Comments of the report that speak to the linter, and what they are judged by. */
export interface Comments extends Omit<Judging, 'used'> {
  heeded: Heeded
}

/** The problems of one file, each once, in order of place, without those that a comment silences. */
export function filtered(problems: Problem[], comments: Comments | null = null): Sorted {
  const row: readonly Filter[] = [suppressedBy(comments), each(unique), each(corrected), each(sorted)]
  return row.reduce<Sorted>((left, filter) => filter(left), { problems, suppressed: [] })
}

/** Both lists for themselves. */
function each(filter: <P extends Problem>(problems: P[]) => P[]): Filter {
  return ({ problems, suppressed }) => ({ problems: filter(problems), suppressed: filter(suppressed) })
}

/** Sets aside what comments silence, and adds what is wrong with the comments. */
function suppressedBy(comments: Comments | null): Filter {
  return (found) => {
    if (comments === null || comments.heeded.directives.length === 0) return found
    const used = new Map<Directive, Set<string>>()
    const suppressed: Suppressed[] = []
    const left = found.problems.filter((problem) => {
      const directive = comments.heeded.directiveFor(problem)
      if (directive === null) return true
      used.set(directive, (used.get(directive) ?? new Set<string>()).add(problem.id))
      suppressed.push(silenced(problem, directive))
      return false
    })
    return { problems: [...left, ...judgeDirectives(comments.heeded, { ...comments, used })], suppressed }
  }
}

/** Each once, where several checks or outcomes say the same; only those of one rule at one place are compared. */
function unique<P extends Problem>(problems: P[]): P[] {
  const again = new Set<Problem>()
  for (const group of groupBy(problems, ({ id, place }) => `${id} ${String(place?.start.offset)}`).values()) {
    if (group.length === 1) continue
    const seen = new Set<string>()
    for (const problem of group) {
      const key = JSON.stringify(problem)
      if (seen.has(key)) again.add(problem)
      seen.add(key)
    }
  }
  return again.size === 0 ? problems : problems.filter((problem) => !again.has(problem))
}

/**
 * Where one suggests what the sure fix of another does, they are one slip, by whatever rules it is found (行政复仪法): the
 * wider one, which names all of it, is told, with the sure fix.
 */
function corrected<P extends Problem>(problems: P[]): P[] {
  const sure = problems
    .flatMap((problem) => {
      const [narrow, more] = problem.edits
      return narrow?.kind === 'fix' && more === undefined ? [{ problem, narrow }] : []
    })
    .sort((a, b) => a.narrow.start - b.narrow.start)
  if (sure.length === 0) return problems
  const told = new Set<P>()
  const all = problems.map((problem) => {
    const [wide, more] = problem.edits
    if (wide?.kind !== 'suggestion' || more !== undefined) return problem
    const from = partitionPoint(sure.length, (at) => (sure[at]?.narrow.start ?? Infinity) < wide.start)
    const to = partitionPoint(sure.length, (at) => (sure[at]?.narrow.start ?? Infinity) <= wide.end)
    const same = sure.slice(from, to).find(({ narrow }) => isSameCorrection(wide, narrow))?.problem
    if (same === undefined) return problem
    told.add(same)
    const severity = bySeverity(same.severity, problem.severity) < 0 ? same.severity : problem.severity
    return { ...problem, severity, edits: same.edits }
  })
  return all.filter((problem) => !told.has(problem))
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
function sorted<P extends Problem>(problems: P[]): P[] {
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
