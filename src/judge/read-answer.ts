import type { Judged } from '../problem/question.ts'
import { validate } from '../rules/validate.ts'
import { validators } from '../rules/validators.ts'
import { valueAt } from '../rules/value-at.ts'
import type { Inquiry } from './inquiry.ts'
import { measuresIn } from './request.ts'

/** What a model answered to one question. */
export type Verdict = Pick<Judged, 'verdict' | 'measure' | 'reason'>

/** Of a long reason the beginning is shown. */
const longest = 200

/**
 * The verdicts in the reply of a chat endpoint, in the order of what was asked, null for what it leaves out. As a whole null
 * for what is not as it was asked for: a model that answers something else than its questions, or one of them twice, or
 * names a measure that there is not, has not understood them.
 */
export function readAnswer(reply: string, inquiries: readonly Inquiry[]): (Verdict | null)[] | null {
  const content = valueAt(parsed(reply), ['choices', 0, 'message', 'content'])
  const value = typeof content === 'string' ? parsed(objectIn(content)) : undefined
  if (validate(validators.verdicts, value).length > 0) return null
  const { answers } = value as { answers: Answer[] }
  const measures = measuresIn(inquiries)
  const verdicts = inquiries.map((): Verdict | null => null)
  for (const { id, verdict, measure, reason } of answers) {
    const at = inquiries.findIndex((_, index) => String(index + 1) === id)
    const asked = inquiries[at]
    if (asked === undefined || verdicts[at] !== null) return null
    const named = measure === null ? null : measures[measure - 1]
    const needed = asked.candidates.length > 0 && verdict === 'fine'
    if (needed && (named === null || named === undefined)) return null
    verdicts[at] = { verdict, measure: needed ? (named ?? null) : null, reason: shortened(reason) }
  }
  return verdicts
}

interface Answer {
  id: string
  verdict: Verdict['verdict']
  measure: number | null
  reason: string
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The object in a text: models put thoughts before it, and fences around it. */
function objectIn(content: string): string {
  const thought = content.lastIndexOf('</think>')
  const rest = thought < 0 ? content : content.slice(thought)
  return rest.slice(Math.max(0, rest.indexOf('{')), rest.lastIndexOf('}') + 1)
}

/** One line, which it may share with other words. */
function shortened(reason: string): string {
  const line = reason
    .slice(0, 2 * longest)
    .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
  return (line.length > longest ? `${line.slice(0, longest)}…` : line).replaceAll(/\p{Cs}/gu, '')
}
