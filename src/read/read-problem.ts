import { makeProblem } from '../problem/make-problem.ts'
import type { Problem, Trouble } from '../problem/problem.ts'

/** Why a file, as the user named it, cannot be read. A value, never thrown. */
export function readProblem(path: string, trouble: Trouble): Problem {
  return makeProblem(trouble, { source: 'read', path })
}
