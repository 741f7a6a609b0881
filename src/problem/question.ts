import type { Severity } from './severity.ts'

/** What only somebody who understands a text can tell of what was found in it. */
export interface Question {
  /** The words it is about, as written. */
  item: string
  /** What may show that nothing is wrong, as written: the measures of which one may answer a shortcoming. */
  candidates: readonly string[]
  /** What is found if something is wrong indeed. */
  outcome: string
}

/** A question about a problem, and how much that matters if something is wrong indeed. */
export interface Doubt extends Question {
  severity: Severity
}

/** What a language model said of a problem. */
export interface Judged {
  model: string
  /** Something is wrong indeed; nothing is; the model cannot tell. */
  verdict: 'fault' | 'fine' | 'unsure'
  /** Which of the candidates shows that nothing is wrong. */
  measure: string | null
  reason: string
  /** The outcome before it was asked. */
  outcome: string
}
