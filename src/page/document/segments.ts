import type { Severity } from '../../problem/severity.ts'
import type { Place } from '../../problem/place.ts'
import { bySeverity } from '../../rules/severities.ts'

/** A finding as a stretch of the text. */
export interface Mark extends Place {
  key: string
  severity: Severity
}

/** A run of characters that is shown in one way. */
export interface Segment extends Place {
  /** Keys of the findings about it, gravest first; of an empty stretch those between two characters. */
  keys: string[]
  severity: Severity | null
  strong: boolean
  hidden: boolean
}

/** Splits a stretch wherever a finding, strong or hidden text begins or ends. */
export function segments(
  { start, end }: Place,
  { marks, strong, hidden }: { marks: readonly Mark[]; strong: readonly Place[]; hidden: readonly Place[] },
): Segment[] {
  const borders = new Set([start, end])
  for (const place of [...marks, ...strong, ...hidden]) {
    for (const at of [place.start, place.end]) if (at > start && at < end) borders.add(at)
  }
  const points = [...borders].sort((a, b) => a - b)
  return points.flatMap((from, at) => {
    const to = points[at + 1]
    const empty = marks.filter((mark) => mark.start === mark.end && mark.start === from)
    const caret = empty.length > 0 ? [segmentOf({ start: from, end: from }, empty, [], [])] : []
    if (to === undefined || to === from) return caret
    const over = marks.filter((mark) => mark.start < to && mark.end > from)
    return [...caret, segmentOf({ start: from, end: to }, over, strong, hidden)]
  })
}

function segmentOf(place: Place, marks: readonly Mark[], strong: readonly Place[], hidden: readonly Place[]): Segment {
  const sorted = [...marks].sort((a, b) => bySeverity(a.severity, b.severity))
  const lies = (inside: readonly Place[]): boolean =>
    inside.some(({ start, end }) => start <= place.start && end >= place.end)
  return {
    ...place,
    keys: sorted.map(({ key }) => key),
    severity: sorted[0]?.severity ?? null,
    strong: lies(strong),
    hidden: lies(hidden),
  }
}
