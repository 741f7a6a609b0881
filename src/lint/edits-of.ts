import type { Edit } from '../checks/kind.ts'
import type { Violation } from '../rules/types.ts'

/** The edits that mend a violation for certain, in order: all of them together, or none. */
export function editsOf({ fix, fixes }: Pick<Violation, 'fix' | 'fixes'>): Edit[] {
  return fixes ?? (fix === undefined ? [] : [fix])
}
