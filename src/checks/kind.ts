import type { Edit } from '../edit/edit.ts'
import type { Question } from '../problem/question.ts'
import type { Place, Report } from '../report/types.ts'
import type { Vocabulary } from '../report/vocabulary.ts'

export type { Edit } from '../edit/edit.ts'

/** One thing found at one place, without words or severity. */
export interface Finding {
  place: Place
  /** Which of the rule's outcomes this is; absent for a kind with only one. */
  outcome?: string
  /** Values for the `{{words}}` of the message. */
  data: Record<string, string | number>
  /** Other places that explain it, each with the name of a note of the rule (`notes: {first: …}`). */
  related?: { place: Place; note: string }[]
  /** The correction that is right in every case. */
  fix?: Edit
  /** The same for a finding that is mended at several places; in order, without overlaps. */
  fixes?: Edit[]
  /** A correction a person must decide on. */
  suggestion?: Edit
  /** What would have to be decided to be sure of it; without it the sentence it stands in tells. */
  question?: Question
}

/** JSON Schema of one option. */
export type OptionSchema = Record<string, unknown>

/**
 * A way of checking. It knows no rule, no severity and no message, and it never throws on a report.
 * When it does not know, it finds nothing.
 */
export interface Kind<Options = never> {
  name: string
  /** One sentence for rule authors, of what holds when nothing is found. */
  summary: { zh: string; en: string }
  /** JSON Schema of each option; an option without `default` is required. */
  options: Record<string, OptionSchema>
  /** The outcomes a finding can have, each a message of the rule; absent when there is one only. */
  outcomes?: readonly string[]
  /**
   * Those of the outcomes that only say that it cannot be told. A kind that has any puts a question beside such findings; of
   * one that has none a judge of meaning is asked about all findings.
   */
  doubts?: readonly string[]
  /** The notes that related places are shown with, each a text of the rule; absent when there are none. */
  notes?: readonly string[]
  /** Words the messages may use in `{{…}}`. */
  data: readonly string[]
  /** A piece of a rule file that uses it, in YAML, for authors. */
  example?: string
  /** Whether findings can have a `fix`: always, those of some outcomes, or by the options; absent where none has. */
  fixable?: true | readonly string[] | ((options: Options) => boolean)
  /**
   * Makes valid options, and the words that a rule set gives for all its rules, a check; what depends on them alone
   * (patterns, tables) is worked out here, once a rule set.
   */
  compile: (options: Options, vocabulary: Vocabulary) => Check
}

/** Pure: the same report gives the same findings. */
export type Check = (report: Report) => Finding[]

/** A check kind as it is written: `prepare` works out once what `run` needs of the options and the vocabulary. */
type Written<Options, Prepared> = Omit<Kind<Options>, 'compile'> & {
  prepare: (options: Options, vocabulary: Vocabulary) => Prepared
  run: (report: Report, prepared: Prepared) => Finding[]
}

/** A check kind that takes its options as they are. */
type Plain<Options> = Omit<Written<Options, Options>, 'prepare'>

/** Types the options of a check kind where it is written, and what it prepares of them. */
export function defineKind<Options, Prepared>(kind: Written<Options, Prepared>): Kind<Options>
export function defineKind<Options>(kind: Plain<Options>): Kind<Options>
export function defineKind<Options>(written: Written<Options, unknown> | Plain<Options>): Kind<Options> {
  if (!('prepare' in written)) {
    const { run, ...kind } = written
    return { ...kind, compile: (options) => (report) => run(report, options) }
  }
  const { prepare, run, ...kind } = written
  return {
    ...kind,
    compile: (options, vocabulary) => {
      const prepared = prepare(options, vocabulary)
      return (report) => run(report, prepared)
    },
  }
}
