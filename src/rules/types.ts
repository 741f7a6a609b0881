import type { Severity } from '../problem/severity.ts'
import type { Vocabulary } from '../report/vocabulary.ts'

export type { Severity } from '../problem/severity.ts'

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
  /** How to mend it, where that differs from the rule's advice; also with `{{year}}` and `{{nextYear}}`. */
  fix?: Wording
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
  /** `fix` may use `{{year}}`, the year of the report, and `{{nextYear}}`. */
  docs: { why: Wording; fix: Wording }
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
  /** Both in English, by nobody's authority: the title in Chinese is the document's name. */
  en?: { document: string; issued: string }
  /** What it asks, in our words. */
  asks: Wording
  /** false: from memory, not read in a source. */
  verified: boolean
}

/** Rules, with what they rest on and the words by which they understand a report. */
export interface RuleSet {
  name: string
  rules: Rule[]
  /** Those it turns off, which a configuration may turn on. */
  off?: Rule[]
  basis: Record<string, Basis>
  vocabulary: Vocabulary
}
