import type { Place } from '../report/types.ts'
import type { Vocabulary } from '../report/vocabulary.ts'

export type Severity = 'error' | 'warning' | 'info'

/** A text for people, in both languages. */
export interface Wording {
  zh: string
  en: string
}

export interface Outcome {
  severity: Severity
  /** With `{{words}}` of the check kind. */
  message: Wording
}

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
  /** Offsets into the source's text. */
  fix?: { start: number; end: number; text: string }
  /** For a violation that is mended at several places; in order, without overlaps. */
  fixes?: { start: number; end: number; text: string }[]
  suggestion?: { start: number; end: number; text: string }
}

/** One file, linted. */
export interface Result {
  path: string
  /** The text that places refer to. */
  text: string
  /** In order of place. */
  violations: Violation[]
  /** The text as it is to be written, byte order mark included, when fixes have changed it. */
  output?: string
}
