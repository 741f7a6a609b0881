import type { Result } from '../lint/result.ts'
import type { Problem } from '../problem/problem.ts'
import type { Judged } from '../problem/question.ts'

/**
 * A result as a judge leaves it: what it holds to be right is an accusation, what it holds to be wrong is set aside with its
 * reason, and all else stays as it was.
 */
export function settle(result: Result, verdicts: ReadonlyMap<Problem, Judged>): Result {
  const all = result.problems.map((asked): Problem => {
    const { doubt, ...problem } = asked
    const judged = verdicts.get(asked)
    if (doubt === undefined || judged === undefined) return problem
    const accused = judged.verdict === 'fault' ? { outcome: doubt.outcome, severity: doubt.severity } : {}
    return { ...problem, ...accused, judged }
  })
  const byOffset = new Map(all.flatMap(({ place, judged }) => (judged && place ? [[place.start.offset, judged]] : [])))
  const isFine = ({ judged }: Problem): boolean => judged?.verdict === 'fine'
  const fine = all.filter(isFine).map((problem) => ({
    ...problem,
    suppressions: [{ kind: 'model' as const, justification: problem.judged?.reason ?? '' }],
  }))
  return {
    ...result,
    problems: all.filter((problem) => !isFine(problem)),
    ...((result.suppressed !== undefined || fine.length > 0) && {
      suppressed: [...(result.suppressed ?? []), ...fine],
    }),
    ...(result.shortcomings !== undefined && {
      shortcomings: result.shortcomings.map((one) => {
        const judged = byOffset.get(one.place.start.offset)
        return judged === undefined ? one : { ...one, judged }
      }),
    }),
  }
}
