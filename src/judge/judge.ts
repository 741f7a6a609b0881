import type { JudgeSettings } from '../config/types.ts'
import type { Result } from '../lint/result.ts'
import { makeProblem } from '../problem/make-problem.ts'
import type { Problem } from '../problem/problem.ts'
import type { Judged } from '../problem/question.ts'
import { remainder } from '../problem/remainder.ts'
import type { Rule } from '../rules/types.ts'
import { ask, type Failure, type Means } from './ask.ts'
import { type Inquiry, inquiryOf } from './inquiry.ts'
import type { Verdict } from './read-answer.ts'
import { settle } from './settle.ts'

/** Somebody who tells by their meaning what rules are in doubt of. */
export interface Judge {
  /** A result with what is in doubt judged, as far as that is possible. Never throws. */
  settle: (result: Result) => Promise<Result>
  /** What kept it from judging, once for all results; null where nothing did. */
  trouble: () => Problem | null
}

/** What a judge works with. */
export interface Judging extends Means {
  settings: Pick<JudgeSettings, 'model' | 'timeout' | 'batch'>
  rules: Record<string, Rule>
  /** Answers of earlier runs, by question. */
  known: { read: (inquiry: Inquiry) => Verdict | null; keep: (inquiry: Inquiry, verdict: Verdict) => void }
  /** What keeps it from asking at all. */
  failure: Failure | null
  /** The configuration that asks for it. */
  path: string
}

/** So many requests in a row without an answer, and no more are made. */
const patience = 3

/** Makes a judge that asks a language model, one result after the other. */
export function makeJudge(judging: Judging): Judge {
  const { settings, rules, known, path } = judging
  let failure: Failure | { outcome: 'partial'; reason: string } | null = judging.failure
  let given = judging.failure !== null
  let failed = 0
  let open = 0

  const askAll = async (inquiries: readonly Inquiry[]): Promise<(Verdict | null)[]> => {
    const verdicts = inquiries.map((inquiry) => known.read(inquiry))
    const unknown = inquiries.flatMap((inquiry, at) => (verdicts[at] === null ? [{ inquiry, at }] : []))
    for (let from = 0; from < unknown.length && !given; from += settings.batch) {
      const some = unknown.slice(from, from + settings.batch)
      const answer = await ask(
        some.map(({ inquiry }) => inquiry),
        settings,
        judging,
      )
      if ('outcome' in answer) {
        failure ??= answer
        given = isFinal(answer) || ++failed === patience
        continue
      }
      failed = 0
      for (const [index, { inquiry, at }] of some.entries()) {
        const verdict = answer[index] ?? null
        verdicts[at] = verdict
        if (verdict === null) failure ??= { outcome: 'partial', reason: '' }
        else known.keep(inquiry, verdict)
      }
    }
    return verdicts
  }

  return {
    settle: async (result) => {
      const doubtful = result.problems.flatMap((problem) =>
        problem.doubt === undefined || problem.outcome === remainder ? [] : [{ problem, doubt: problem.doubt }],
      )
      const verdicts = await askAll(doubtful.map(({ problem, doubt }) => inquiryOf(problem, doubt, rules)))
      const judged = new Map<Problem, Judged>()
      for (const [at, { problem }] of doubtful.entries()) {
        const verdict = verdicts[at] ?? null
        if (verdict === null) open++
        else judged.set(problem, { model: settings.model, ...verdict, outcome: problem.outcome })
      }
      return settle(result, judged)
    },
    trouble: () => {
      if (failure === null || open === 0) return null
      const { outcome, reason } = failure
      const data = { reason, count: open }
      return makeProblem({ id: 'judge', outcome, data }, { source: 'judge', path, severity: 'warning' })
    },
  }
}

/** What will be no better for the next report. */
function isFinal({ outcome }: Failure): boolean {
  return !['busy', 'cut', 'invalid', 'late', 'long'].includes(outcome)
}
