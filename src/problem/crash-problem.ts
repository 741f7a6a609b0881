import { makeProblem } from './make-problem.ts'
import type { Problem, Trouble } from './problem.ts'

/** What was thrown, as a problem that keeps the stack. */
export function crashProblem(
  error: unknown,
  { id, data }: Pick<Trouble, 'id' | 'data'>,
  about: Pick<Problem, 'path'> & Partial<Problem>,
): Problem {
  const [reason, cause] = error instanceof Error ? [error.message, error.stack] : [String(error), undefined]
  return makeProblem(
    { id, data: { ...data, reason } },
    { source: 'crash', ...about, ...(cause !== undefined && { cause }) },
  )
}
