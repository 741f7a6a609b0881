import picomatch from 'picomatch'
import { overrideSeverity } from '../rules/override-severity.ts'
import type { Rule, RuleSet } from '../rules/types.ts'
import { allRules } from './all-rules.ts'
import type { Config, RuleSetting } from './types.ts'

type Configured = Pick<Config, 'rules' | 'overrides' | 'commanded'>

/**
 * The rule set as a configuration wants it for one file, by its path from the folder of the configuration, with `/`; null
 * for a file outside of it. Pure: rules that nothing is said of stay the same objects.
 */
export function effectiveRuleSet(ruleSet: RuleSet, config: Configured, path: string | null): RuleSet {
  const layers = layersOf(config, path)
  if (layers.length === 0) return ruleSet
  const on = new Set(ruleSet.rules)
  const set = allRules(ruleSet).map((rule) => {
    const settings = layers.flatMap((layer) => (Object.hasOwn(layer, rule.id) ? (layer[rule.id] ?? []) : []))
    return { rule: settings.reduce(withSetting, rule), on: settings.at(-1)?.level ?? (on.has(rule) ? 'on' : 'off') }
  })
  return {
    ...ruleSet,
    rules: set.filter((one) => one.on !== 'off').map(({ rule }) => rule),
    off: set.filter((one) => one.on === 'off').map(({ rule }) => rule),
  }
}

/** Tells which files have the same rules: those for which it gives the same text. */
export function combinationOf({ overrides }: Configured, path: string | null): string {
  return overrides.map((one) => Number(applies(one, path))).join('')
}

/** The settings that apply to a file, the last ones win. */
function layersOf({ rules, overrides, commanded }: Configured, path: string | null) {
  const matching = overrides.filter((one) => applies(one, path)).map((one) => one.rules)
  return [rules, ...matching, commanded].filter((layer) => Object.keys(layer).length > 0)
}

function applies({ files }: Configured['overrides'][number], path: string | null): boolean {
  return path !== null && files.some((glob) => matches(glob, path))
}

/** A glob without a folder is for files of any folder, a folder for all that is in it. */
function matches(glob: string, path: string): boolean {
  const bare = glob.replace(/^\.\//u, '')
  const whole = bare.endsWith('/') ? `${bare}**` : bare
  return picomatch.isMatch(path, whole, { dot: true, nocase: true, basename: !whole.includes('/') })
}

function withSetting(rule: Rule, { level, options }: RuleSetting): Rule {
  const { kind, options: own } = rule.check
  const changed =
    Object.keys(options).length === 0 ? rule : { ...rule, check: { kind, options: { ...own, ...options } } }
  return level === 'off' ? changed : overrideSeverity(changed, level)
}
