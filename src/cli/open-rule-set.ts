import type { Problem } from '../problem/problem.ts'
import { type Compiled, readCompiled } from '../read/read-compiled.ts'
import { readProblem } from '../read/read-problem.ts'
import type { RuleSet } from '../rules/types.ts'
import { complainOf } from './complain.ts'
import type { Context } from './command.ts'

/**
 * The rule set of a name or folder, or everything that is wrong with it. A shipped set is taken as it was built; with
 * `examples` it is read from its files, which have them.
 */
export async function openRuleSet(
  set: string,
  cwd: string,
  { examples = false }: { examples?: boolean } = {},
): Promise<RuleSet | Problem[]> {
  const built = examples ? null : await readCompiled(set)
  if (built !== null) return ruleSetOf(built)
  const { readRuleSet } = await import('../read/read-rule-set.ts')
  const { folders, errors } = await readRuleSet(set, cwd)
  if (folders.length === 0) return errors
  const { loadRuleSet } = await import('../rules/load-rule-set.ts')
  // Loaded for other sets than the shipped ones only: those are known to be fast.
  const own = folders.some(({ shipped }) => shipped !== true)
  const findSlow = own ? (await import('../rules/slow-pattern.ts')).slowPattern : () => null
  const { ruleSet, problems } = loadRuleSet(folders, { findSlow })
  const wrong = [...errors, ...problems]
  if (wrong.length === 0 && ruleSet?.rules.length === 0) return [readProblem(set, { id: 'no-rules' })]
  return ruleSet === null || wrong.length > 0 ? wrong : ruleSet
}

function ruleSetOf({ json, words }: Compiled): RuleSet {
  const ruleSet = JSON.parse(json) as RuleSet
  return { ...ruleSet, vocabulary: { ...ruleSet.vocabulary, words } }
}

/** The same for a command that can do nothing without: what is wrong is said, and gives null. */
export async function openOrComplain(
  set: string,
  { host, locale }: Context,
  options: { examples?: boolean } = {},
): Promise<RuleSet | null> {
  const opened = await openRuleSet(set, host.cwd, options)
  if (!Array.isArray(opened)) return opened
  for (const problem of opened) complainOf(host, problem, locale)
  return null
}
