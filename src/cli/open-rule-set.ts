import { readCompiled } from '../read/read-compiled.ts'
import type { RuleSet } from '../rules/types.ts'
import type { Context } from './command.ts'
import { complainOf } from './complain.ts'

/**
 * The rule set of a name or folder; null when anything is wrong with it, which is then said. A shipped set is taken as
 * it was built; with `examples` it is read from its files, which have them.
 */
export async function openRuleSet(
  set: string,
  { host, locale }: Context,
  { examples = false }: { examples?: boolean } = {},
): Promise<RuleSet | null> {
  const built = examples ? null : await readCompiled(set)
  if (built !== null) return JSON.parse(built) as RuleSet
  const { readRuleSet } = await import('../read/read-rule-set.ts')
  const { folders, errors } = await readRuleSet(set, host.cwd)
  for (const error of errors) complainOf(host, error, locale)
  if (folders.length === 0) return null
  const { loadRuleSet } = await import('../rules/load-rule-set.ts')
  const { ruleSet, problems } = loadRuleSet(folders)
  for (const problem of problems) complainOf(host, problem, locale)
  return errors.length + problems.length === 0 ? ruleSet : null
}
