import { kinds as shippedKinds } from '../checks/index.ts'
import type { Check, Kind } from '../checks/kind.ts'
import { compileReaders, type Readers } from '../report/readers.ts'
import type { Rule, RuleSet } from '../rules/types.ts'

/** A rule and its check, its options worked out. */
export interface CompiledRule {
  rule: Rule
  check: Check
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
  }: { kinds?: readonly Kind[]; like?: Linter | null; directives?: Directives; timed?: boolean } = {},
): Linter {
  const made = new Map((like?.rules ?? []).map((one) => [one.rule, one]))
  return {
    rules: rules.map((rule) => made.get(rule) ?? { rule, check: checkOf(rule, kinds) }),
    known: [...rules, ...off].map(({ id }) => id),
    directives,
    timed,
    readers: like?.readers ?? compileReaders(vocabulary),
  }
}

function checkOf({ check: { kind: name, options } }: Rule, kinds: readonly Kind[]): Check {
  try {
    const kind = kinds.find((one) => one.name === name)
    if (kind === undefined) throw new Error(`no check kind \`${name}\``)
    return kind.compile(options as never)
  } catch (error) {
    return () => {
      throw error
    }
  }
}
