import type { ProposedEdit } from '../edit/edit.ts'
import type { Location } from './place.ts'
import type { Doubt, Judged } from './question.ts'
import type { TroubleId } from './trouble-id.ts'
import type { Severity } from './severity.ts'

/** Values that the words for a problem are made of. */
export type Data = Record<string, string | number | readonly string[]>

/**
 * Whatever is wrong, of every kind, as plain data and without words: those are found last, by `say/`.
 * `rule`: a rule found it in a report; `directive`: a comment in a report that speaks to the linter is wrong or of no use.
 * All else kept the linter from doing its job: `read`, a file could not be read or
 * written; `rule-file`, a mistake in a file of a rule set; `config`, what was asked for makes no sense; `crash`, a rule
 * or the linter itself failed. `judge`: a language model was to be asked and did not answer, which keeps nothing from being linted.
 */
export interface Problem {
  source: 'rule' | 'directive' | 'read' | 'rule-file' | 'config' | 'crash' | 'judge'
  /** Of a rule and of its crash the rule's; of the rest the kind of trouble. */
  id: string
  /** Which of the outcomes of that; `default` where there is one only. */
  outcome: string
  data: Data
  severity: Severity
  /** What it is about, as the user named it. */
  path: string
  /** null where it is about the whole. */
  place: Location | null
  /** Other places that explain it, each with the name of a note of the rule. */
  related: { place: Location; note: string }[]
  edits: ProposedEdit[]
  /** The heading it stands under, by the ordinals down to it: 三（二）2. */
  section?: string
  /** The year of the report, where it is known. */
  reportYear?: number
  /** What a judge of meaning is to be asked about it, where there is one. */
  doubt?: Doubt
  /** What such a judge said. */
  judged?: Judged
  /** The stack of a crash. */
  cause?: string
}

/** What is wrong, apart from where. */
export interface Trouble {
  id: TroubleId
  outcome?: string
  data?: Data
}
