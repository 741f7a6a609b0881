import type { Edit, ProposedEdit } from './edit.ts'

/** The edits that mend a problem for certain, in order: all of them together, or none. */
export function fixesOf({ edits }: { edits: readonly ProposedEdit[] }): Edit[] {
  return edits.filter(({ kind }) => kind === 'fix')
}
