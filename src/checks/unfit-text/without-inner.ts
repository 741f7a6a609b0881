import type { Finding } from '../kind.ts'

/** Two cases may know the same words by more or fewer of them; the most is shown, once. */
export function withoutInner(findings: Finding[]): Finding[] {
  return findings.filter(
    ({ place: { start, end } }, at) =>
      !findings.some(
        ({ place }, other) =>
          other !== at &&
          place.start <= start &&
          end <= place.end &&
          (other < at || place.end - place.start > end - start),
      ),
  )
}
