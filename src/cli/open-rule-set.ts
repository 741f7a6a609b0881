import { readRuleSet } from '../read/read-rule-set.ts'
import type { Locale } from '../rules/locale.ts'
import type { RuleSet } from '../rules/types.ts'
import { complainOf } from './complain.ts'
import type { Host } from './host.ts'

/** The rule set of a name or folder; null when anything is wrong with it, which is then said. */
export async function openRuleSet(set: string, host: Host, locale: Locale): Promise<RuleSet | null> {
  const { folders, errors } = await readRuleSet(set, host.cwd)
  for (const error of errors) complainOf(host, error, locale)
  if (folders.length === 0) return null
  const { loadRuleSet } = await import('../rules/load-rule-set.ts')
  const { ruleSet, violations } = loadRuleSet(folders, { locale })
  for (const { path, line, column, severity, message } of violations) {
    host.stderr.write(`${path}:${line}:${column} ${severity} ${message}\n`)
  }
  return errors.length + violations.length === 0 ? ruleSet : null
}
