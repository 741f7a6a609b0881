import type { Finding } from '../checks/kind.ts'
import { locate } from '../doc/origin.ts'
import type { ProposedEdit } from '../edit/edit.ts'
import type { Problem } from '../problem/problem.ts'
import type { Report } from '../report/types.ts'
import type { Rule } from '../rules/types.ts'
import { sectionAt } from './section-at.ts'

/** A finding as a problem of its rule; null for an outcome that the rule does not word, as for a note. */
export function problemOf(
  finding: Finding,
  rule: Pick<Rule, 'id' | 'outcomes' | 'notes'>,
  { path, report }: { path: string; report: Pick<Report, 'origin' | 'outline' | 'blocks' | 'meta'> },
): Problem | null {
  const { place, outcome = 'default', data, related = [] } = finding
  const worded = Object.hasOwn(rule.outcomes, outcome) ? rule.outcomes[outcome] : undefined
  if (worded === undefined) return null
  const { origin, meta } = report
  const section = sectionAt(report, place.start)
  return {
    source: 'rule',
    id: rule.id,
    outcome,
    data: clipped(data),
    severity: worded.severity,
    path,
    place: locate(origin, place),
    related: related
      .filter(({ note }) => Object.hasOwn(rule.notes, note))
      .map((other) => ({ note: other.note, place: locate(origin, other.place) })),
    edits: editsOf(finding),
    ...(section !== null && { section }),
    ...(meta.reportYear !== null && { reportYear: meta.reportYear }),
  }
}

/**
 * Values are for a message: of a very long one the beginning is enough, and a thousand findings may share it. Of a
 * character outside the Basic Multilingual Plane that was cut in half, nothing is left.
 */
function clipped(data: Finding['data']): Finding['data'] {
  const shown: Finding['data'] = {}
  for (const [key, value] of Object.entries(data)) shown[key] = typeof value === 'string' ? clip(value) : value
  return shown
}

function clip(value: string): string {
  const start = value.length > longest ? `${value.slice(0, longest)}…` : value
  return half.test(start) ? start.replaceAll(/\p{Cs}/gu, '') : start
}

const half = /\p{Cs}/u
const longest = 200

function editsOf({ fix, fixes = fix === undefined ? [] : [fix], suggestion }: Finding): ProposedEdit[] {
  const suggestions = suggestion === undefined ? [] : [suggestion]
  return [
    ...fixes.map((edit) => ({ ...edit, kind: 'fix' as const })),
    ...suggestions.map((edit) => ({ ...edit, kind: 'suggestion' as const })),
  ]
}
