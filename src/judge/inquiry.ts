import type { Problem } from '../problem/problem.ts'
import type { Doubt } from '../problem/question.ts'
import type { Rule } from '../rules/types.ts'
import { say } from '../say/say.ts'

/** What a model is told of a finding, and no more: nothing says which report it is of. */
export interface Inquiry {
  /** What the rule asks. */
  rule: string
  /** What is held against the report, if the finding is right. */
  remark: string
  /** The words it is about. */
  item: string
  /** The measures of which one may show that it is not. */
  candidates: readonly string[]
}

/** Puts a doubtful problem as a question; models are asked in the language of the reports. */
export function inquiryOf(
  problem: Problem,
  { item, candidates, outcome }: Doubt,
  rules: Record<string, Rule>,
): Inquiry {
  const { title, message } = say({ ...problem, outcome }, rules, 'zh')
  return { rule: title ?? '', remark: message, item, candidates }
}
