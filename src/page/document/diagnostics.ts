import type { Diagnostic } from '@codemirror/lint'
import type { Finding } from '../state/state.ts'

/** Findings as the editor's marks; those about the whole stand in the list only. */
export function diagnosticsOf(
  findings: readonly Finding[],
  {
    length,
    message,
    keys,
  }: { length: number; message: (finding: Finding) => string; keys: WeakMap<Diagnostic, string> },
): Diagnostic[] {
  return findings.flatMap((finding) => {
    const { place, severity } = finding.problem
    if (place === null || place.end.offset > length) return []
    const diagnostic: Diagnostic = {
      from: place.start.offset,
      to: place.end.offset,
      severity,
      message: message(finding),
      markClass: `mark mark-${severity}`,
    }
    keys.set(diagnostic, finding.key)
    return [diagnostic]
  })
}
