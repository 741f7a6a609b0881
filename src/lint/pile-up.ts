import type { Finding } from '../checks/kind.ts'
import { groupBy } from '../report/group.ts'

/** More than so many at one place are no single slips any more. */
const few = 4
/** What is longer than a mark or an empty pair of them is text, and each such finding says something of its own. */
const longest = 2

/**
 * A check's findings, with those of one outcome that pile up at one place made one: many inside the place of another,
 * or many marks in a row without a gap, as from a page of `（（（（`. Those with a sure fix are left, since each mends
 * something; so are those at one and the same place.
 */
export function pileUp(findings: Finding[]): Finding[] {
  if (findings.length <= few) return findings
  const sure = findings.filter((finding) => isSure(finding))
  const byOutcome = groupBy(
    findings.filter((finding) => !isSure(finding)),
    ({ outcome = '' }) => outcome,
  )
  return [...sure, ...[...byOutcome.values()].flatMap(thinned)]
}

function isSure({ fix, fixes }: Finding): boolean {
  return fix !== undefined || fixes !== undefined
}

function thinned(findings: Finding[]): Finding[] {
  if (findings.length <= few) return findings
  const sorted = findings.toSorted((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a))
  const outer = runsOf(sorted, (first, _, next) => isInside(next, first)).flatMap((run) =>
    run.length > few ? run.slice(0, 1) : run,
  )
  return runsOf(outer, (_, last, next) => isMark(last) && isMark(next) && startOf(next) === endOf(last)).flatMap(
    (run) => (run.length > few ? joined(run) : run),
  )
}

/** Splits into runs, each as long as `goesOn` says of its first, its last and the next one. */
function runsOf(
  findings: readonly Finding[],
  goesOn: (first: Finding, last: Finding, next: Finding) => boolean,
): Finding[][] {
  const runs: Finding[][] = []
  for (const finding of findings) {
    const run = runs.at(-1)
    const [first, last] = [run?.[0], run?.at(-1)]
    if (run && first && last && goesOn(first, last, finding)) run.push(finding)
    else runs.push([finding])
  }
  return runs
}

/** One finding for all of a run; what was suggested for its first alone is left out. */
function joined(run: readonly Finding[]): Finding[] {
  const [first] = run
  const last = run.at(-1)
  if (first === undefined || last === undefined) return []
  const all = { ...first, place: { start: first.place.start, end: last.place.end } }
  delete all.suggestion
  return [all]
}

/** Given that it does not begin before the other. */
function isInside(finding: Finding, other: Finding): boolean {
  return endOf(finding) < endOf(other) || (endOf(finding) === endOf(other) && startOf(finding) > startOf(other))
}

function isMark(finding: Finding): boolean {
  const length = endOf(finding) - startOf(finding)
  return length > 0 && length <= longest
}

function startOf({ place }: Finding): number {
  return place.start
}

function endOf({ place }: Finding): number {
  return place.end
}
