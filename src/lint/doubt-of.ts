import type { Finding } from '../checks/kind.ts'
import type { Place } from '../problem/place.ts'
import type { Doubt, Question } from '../problem/question.ts'
import { sentenceText } from '../report/parts/sentences.ts'
import { placeOf } from '../report/text/text.ts'
import type { Report } from '../report/types.ts'
import type { CompiledRule } from './compile.ts'

/** Of a very long sentence the beginning says what it is about. */
const longest = 600

/**
 * What a judge of meaning is to be asked about a finding; null for one of a rule that asks nobody, for what has a sure
 * fix, and for what decides whether other rules are run.
 */
export function doubtOf(
  finding: Finding,
  { rule, doubts }: Pick<CompiledRule, 'rule' | 'doubts'>,
  report: Pick<Report, 'blocks' | 'sentences'>,
): Doubt | null {
  const { outcome: own = 'default', question, fix, fixes, place } = finding
  if (rule.check.options['judge'] !== true || rule.gate || fix !== undefined || fixes !== undefined) return null
  // Of its other outcomes a kind that knows doubt is sure.
  const asked = doubts === undefined ? (question ?? questionAt(own, place, report)) : doubts.includes(own) && question
  if (asked === null || asked === undefined || asked === false) return null
  const { item, candidates } = asked
  // What a rule does not word, it does not hold against a report.
  const outcome = Object.hasOwn(rule.outcomes, asked.outcome) ? asked.outcome : own
  const severity = rule.outcomes[outcome]?.severity
  return severity === undefined ? null : { item: item.slice(0, longest), candidates, outcome, severity }
}

/** Whether what a rule says of a place is right is asked with the sentence around it. */
function questionAt(
  outcome: string,
  { start }: Place,
  { blocks, sentences }: Pick<Report, 'blocks' | 'sentences'>,
): Question | null {
  const block = blocks.findIndex(({ text }) => holds(placeOf(text), start))
  for (const [at, sentence] of sentences.entries()) {
    if (sentence.block !== block) continue
    const text = sentenceText({ blocks, sentences }, at)
    if (holds(placeOf(text), start)) return { item: text.raw, candidates: [], outcome }
  }
  return null
}

function holds({ start, end }: Place, offset: number): boolean {
  return start <= offset && offset < end
}
