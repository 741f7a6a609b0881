import type { Problem, Trouble } from './problem.ts'

/** A problem that is no rule's: some trouble with a file, an error unless it says otherwise. */
export function makeProblem(
  { id, outcome = 'default', data = {} }: Trouble,
  about: Pick<Problem, 'source' | 'path'> & Partial<Problem>,
): Problem {
  return { id, outcome, data, severity: 'error', place: null, related: [], edits: [], ...about }
}
