import type { JudgeSettings } from '../config/types.ts'
import type { Reply } from '../read/post-json.ts'
import type { Inquiry } from './inquiry.ts'
import { readAnswer, type Verdict } from './read-answer.ts'
import { requestOf } from './request.ts'

/** Why there is no answer. */
export interface Failure {
  outcome: Extract<Reply, { failure: string }>['failure'] | 'redirect' | 'refused' | 'busy' | 'invalid' | 'key'
  reason: string
}

/** The world as asking needs it: a test has another. */
export interface Means {
  post: (body: object, within: number) => Promise<Reply>
  wait: (milliseconds: number) => Promise<void>
  now: () => number
}

/** Tried so often at most: what is busy or broken may recover, and what was not understood be understood. */
const mostTries = 3
const mostReadings = 2

/** Puts questions in one request, tried again within its time; verdicts are in the order of the questions. Never throws. */
export async function ask(
  inquiries: readonly Inquiry[],
  { model, timeout }: Pick<JudgeSettings, 'model' | 'timeout'>,
  { post, wait, now }: Means,
): Promise<(Verdict | null)[] | Failure> {
  const end = now() + timeout * 1000
  let formed = true
  let readings = 0
  for (let attempt = 0; ;) {
    const left = end - now()
    if (left <= 0) return { outcome: 'late', reason: '' }
    const reply = await post(requestOf(inquiries, { model, attempt, formed }), left)
    if ('status' in reply && reply.status === 200) {
      const verdicts = readAnswer(reply.text, inquiries)
      if (verdicts !== null) return verdicts
      readings++
    } else if (formed && 'status' in reply && isUnformed(reply.status)) {
      // It may not know how to be told the form of an answer.
      formed = false
      continue
    }
    const failure = failureOf(reply)
    attempt++
    if (attempt === mostTries || readings === mostReadings || !mayRecover(failure)) return failure
    const asked = 'status' in reply && reply.retryAfter !== null ? reply.retryAfter * 1000 : 500 * attempt
    if (asked > end - now()) return failure
    if (failure.outcome !== 'invalid') await wait(asked)
  }
}

function isUnformed(status: number): boolean {
  return status === 400 || status === 422
}

function failureOf(reply: Reply): Failure {
  if ('failure' in reply) return { outcome: reply.failure, reason: reply.reason }
  const { status } = reply
  const reason = String(status)
  if (status === 200) return { outcome: 'invalid', reason }
  if (status >= 300 && status < 400) return { outcome: 'redirect', reason }
  return { outcome: status === 429 || status >= 500 ? 'busy' : 'refused', reason }
}

/** Whether another try may have an answer; what is late has had all its time. */
function mayRecover({ outcome }: Failure): boolean {
  return outcome === 'busy' || outcome === 'cut' || outcome === 'invalid' || outcome === 'unreachable'
}
