import type { Edit } from '../checks/kind.ts'
import type { Place, Shortcoming } from '../report/types.ts'
import type { Vocabulary } from '../report/vocabulary.ts'

/** How much a violation matters. */
export type Severity = 'error' | 'warning' | 'info'

/** A text for people, in both languages. */
export interface Wording {
  zh: string
  en: string
}

/** What a rule says of one outcome of its check. */
export interface Outcome {
  severity: Severity
  /** With `{{words}}` of the check kind. */
  message: Wording
}

/** A report, or a piece of one, that shows what a rule is about. */
export interface Example {
  name: string
  text: string
}

/** A rule file, loaded and valid. */
export interface Rule {
  id: string
  title: Wording
  /** Ids of the rule set's basis. */
  basis: string[]
  /** When it finds something, no other rule is run. */
  gate: boolean
  /** By outcome of the check kind; a kind with only one has `default`. */
  outcomes: Record<string, Outcome>
  /** What related places are shown with, by note of the check kind. */
  notes: Record<string, Wording>
  check: { kind: string; options: Record<string, unknown> }
  docs: { why: string; fix: string }
  examples: { good: Example[]; bad: (Example & { reports: string[] })[] }
  /** The file it was read from, and the name of its rule set. */
  file: string
  set: string
}

/** A document that rules rest on. */
export interface Basis {
  id: string
  /** Title, with 《》. */
  document: string
  /** Who issued it, when, under which number. */
  issued: string
  /** What it asks, in our words. */
  asks: Wording
  /** false: from memory, not read in a source. */
  verified: boolean
}

/** Rules, with what they rest on and the words by which they understand a report. */
export interface RuleSet {
  name: string
  rules: Rule[]
  basis: Record<string, Basis>
  vocabulary: Vocabulary
}

/** A finding that a rule has put into words. */
export interface Violation {
  ruleId: string
  severity: Severity
  message: string
  place: Place
  basis: string[]
  related: { message: string; place: Place }[]
  /** As in findings: a sure correction, at one place or at several, and one that a person must decide on. */
  fix?: Edit
  fixes?: Edit[]
  suggestion?: Edit
}

/** One file, linted. */
export interface Result {
  path: string
  /** The text that places refer to. */
  text: string
  /** In order of place. */
  violations: Violation[]
  /** The shortcomings the report admits, each with what answers it. */
  shortcomings?: Shortcoming[]
  /** The text as it is to be written, byte order mark included, when fixes have changed it. */
  output?: string
}
