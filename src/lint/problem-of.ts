import type { Finding } from '../checks/kind.ts'
import { locate, type Origin } from '../doc/origin.ts'
import type { ProposedEdit } from '../edit/edit.ts'
import type { Problem } from '../problem/problem.ts'
import type { Rule } from '../rules/types.ts'

/** A finding as a problem of its rule; null for an outcome that the rule does not word, as for a note. */
export function problemOf(
  finding: Finding,
  rule: Pick<Rule, 'id' | 'outcomes' | 'notes'>,
  { path, origin }: { path: string; origin: Origin },
): Problem | null {
  const { place, outcome = 'default', data, related = [] } = finding
  const worded = Object.hasOwn(rule.outcomes, outcome) ? rule.outcomes[outcome] : undefined
  if (worded === undefined) return null
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
  }
}

/**
 * Values are for a message: of a very long one the beginning is enough, and a thousand findings may share it. Of a
 * character outside the Basic Multilingual Plane that was cut in half, nothing is left.
 */
function clipped(data: Finding['data']): Finding['data'] {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? (value.length > longest ? `${value.slice(0, longest)}…` : value).replaceAll(/\p{Cs}/gu, '')
        : value,
    ]),
  )
}

const longest = 200

function editsOf({ fix, fixes = fix === undefined ? [] : [fix], suggestion }: Finding): ProposedEdit[] {
  const suggestions = suggestion === undefined ? [] : [suggestion]
  return [
    ...fixes.map((edit) => ({ ...edit, kind: 'fix' as const })),
    ...suggestions.map((edit) => ({ ...edit, kind: 'suggestion' as const })),
  ]
}
