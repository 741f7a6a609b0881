import { combinationOf, effectiveRuleSet } from '../config/effective.ts'
import type { Config } from '../config/types.ts'
import type { RuleSet } from '../rules/types.ts'
import { compile, type Linter } from './compile.ts'

/**
 * Gives the linter for a file, by its path from the folder of the configuration (null for a file outside of it); each
 * combination of overrides is compiled once, and shares with the others what does not differ.
 */
export function linters(
  ruleSet: RuleSet,
  config: Pick<Config, 'rules' | 'overrides' | 'commanded' | 'directives' | 'timed' | 'judge'>,
): (path: string | null) => Linter {
  const made = new Map<string, Linter>()
  return (path) => {
    const key = combinationOf(config, path)
    const before = made.get(key)
    if (before !== undefined) return before
    const [other = null] = made.values()
    const linter = compile(effectiveRuleSet(ruleSet, config, path), {
      like: other,
      directives: config.directives,
      timed: config.timed,
      asks: config.judge !== null,
    })
    made.set(key, linter)
    return linter
  }
}
