import { isFatal } from '../../problem/is-fatal.ts'
import type { Problem } from '../../problem/problem.ts'
import type { Report } from '../../report/types.ts'
import { bySeverity } from '../../rules/severities.ts'
import type { Setting } from './setting.ts'
import type { Digest } from './protocol.ts'

/** What the table of many files says of one; of a file that was not read there is no report. */
export function digestOf(
  path: string,
  problems: readonly Problem[],
  {
    report,
    required,
    deadlines,
    rules: known,
  }: { report: Report | null } & Pick<Setting, 'required' | 'deadlines' | 'rules'>,
): Digest {
  const counts = { error: 0, warning: 0, info: 0 }
  const rules: Digest['rules'] = {}
  for (const { id, severity, source } of problems) {
    if (source !== 'rule') continue
    counts[severity]++
    const before = rules[id]
    rules[id] = {
      count: (before?.count ?? 0) + 1,
      severity: before !== undefined && bySeverity(before.severity, severity) <= 0 ? before.severity : severity,
    }
  }
  const { meta, parts = {} } = report ?? {}
  return {
    path,
    title: meta?.title?.raw ?? null,
    issuer: meta?.issuer?.raw ?? null,
    year: meta?.reportYear ?? null,
    counts,
    rules,
    missing: required.filter((key) => parts[key]?.state === 'missing'),
    late: problems.some(({ id, outcome }) => outcome === 'untimely' && deadlines.includes(id)),
    dated: (meta?.signed?.date ?? meta?.published?.date ?? null) !== null,
    annotatable: false,
    gate: problems.find(({ id }) => known[id]?.gate === true) ?? null,
    unread: report === null ? (problems.find(isFatal) ?? null) : null,
  }
}
