import { kinds as shippedKinds } from '../checks/index.ts'
import type { Check, Kind } from '../checks/kind.ts'
import { makePairing, type Pair } from '../report/remedies/pairing.ts'
import type { Rule, RuleSet } from '../rules/types.ts'

/** A rule and its check, its options worked out. */
export interface CompiledRule {
  rule: Rule
  check: Check
}

/** A rule set made ready to run: compiled once, for any number of reports. */
export interface Linter extends Pick<RuleSet, 'vocabulary'> {
  rules: CompiledRule[]
  /** Pairs shortcomings with measures. */
  pair: Pair
}

/** Never throws: a rule whose check cannot be made has a check that throws, so that it is reported as that rule's. */
export function compile(
  { rules, vocabulary }: Pick<RuleSet, 'rules' | 'vocabulary'>,
  kinds: readonly Kind[] = shippedKinds,
): Linter {
  return {
    rules: rules.map((rule) => ({ rule, check: checkOf(rule, kinds) })),
    vocabulary,
    pair: makePairing(vocabulary),
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
