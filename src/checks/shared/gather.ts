import type { Edit, Finding } from '../kind.ts'

/** How many more places are shown with a finding. */
const shown = 9

/** All edits of a document as one finding: it stands where the first is made, and shows some of the other places. */
export function gather(edits: Edit[], finding: Pick<Finding, 'data' | 'outcome'>, most = shown): Finding[] {
  const [first, ...others] = edits.map(({ start, end }) => ({ start, end }))
  if (first === undefined) return []
  const related = others.slice(0, most).map((place) => ({ place, note: 'other' }))
  return [{ ...finding, place: first, related, fixes: edits }]
}
