import { kinds as shippedKinds } from '../checks/index.ts'
import type { Check, Kind } from '../checks/kind.ts'
import { compileReaders, type Readers } from '../report/readers.ts'
import type { Vocabulary } from '../report/vocabulary.ts'
import type { Rule, RuleSet } from '../rules/types.ts'

/** A rule and its check, its options worked out. */
export interface CompiledRule {
  rule: Rule
  check: Check
  /** Outcomes of its kind that say that it cannot be told. */
  doubts?: Kind['doubts']
}

/** Comments that silence findings work, and are told of where they silence nothing; or only work; or are no more than comments. */
export type Directives = 'report' | 'heed' | 'ignore'

/** A rule set made ready to run: compiled once, for any number of reports. */
export interface Linter {
  rules: CompiledRule[]
  /** Ids of all rules of the set, those that are off too. */
  known: string[]
  /** What reports are read with. */
  readers: Readers
  /** What becomes of comments in a report that speak to the linter. */
  directives: Directives
  /** Whether findings are given what a judge of meaning is to be asked about them. */
  asks: boolean
  /** Whether it is measured how long a report takes. */
  timed: boolean
}

/**
 * What is the same in `like`, the linter of a set of the same words, is taken from there.
 * Never throws: a rule whose check cannot be made has a check that throws, so that it is reported as that rule's.
 */
export function compile(
  { rules, off = [], vocabulary }: Pick<RuleSet, 'rules' | 'off' | 'vocabulary'>,
  {
    kinds = shippedKinds,
    like = null,
    directives = 'report',
    timed = false,
    asks = false,
  }: {
    kinds?: readonly Kind[]
    like?: Linter | null
    directives?: Directives
    timed?: boolean
    asks?: boolean
  } = {},
): Linter {
  const made = new Map((like?.rules ?? []).map((one) => [one.rule, one]))
  return {
    rules: rules.map((rule) => made.get(rule) ?? compiled(rule, kinds, vocabulary)),
    known: [...rules, ...off].map(({ id }) => id),
    directives,
    timed,
    asks,
    readers: like?.readers ?? compileReaders(vocabulary),
  }
}

function compiled(rule: Rule, kinds: readonly Kind[], vocabulary: Vocabulary): CompiledRule {
  const kind = kinds.find(({ name }) => name === rule.check.kind)
  return { rule, check: checkOf(rule, kind, vocabulary), ...(kind?.doubts && { doubts: kind.doubts }) }
}

function checkOf({ check: { kind: name, options } }: Rule, kind: Kind | undefined, vocabulary: Vocabulary): Check {
  try {
    if (kind === undefined) throw new Error(`no check kind \`${name}\``)
    return kind.compile(options as never, vocabulary)
  } catch (error) {
    return () => {
      throw error
    }
  }
}
