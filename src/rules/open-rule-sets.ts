import type { Problem } from '../problem/problem.ts'
import { readCompiled } from '../read/read-compiled.ts'
import { readProblem } from '../read/read-problem.ts'
import type { WantedSet } from '../read/read-rule-set.ts'
import type { RuleSet } from './types.ts'

/**
 * The rule sets that are wanted as one, each over those before it, or everything that is wrong with them. A shipped set is
 * taken as it was built; with `examples` it is read from its files, which have them.
 */
export async function openRuleSets(
  wanted: readonly WantedSet[],
  { cwd, examples }: { cwd: string; examples: boolean },
): Promise<RuleSet | Problem[]> {
  const [only, ...others] = wanted
  const built = examples || only === undefined || others.length > 0 ? null : await readCompiled(only.set)
  if (built !== null) return JSON.parse(built) as RuleSet
  const { readRuleSets } = await import('../read/read-rule-set.ts')
  const { folders, errors } = await readRuleSets(wanted, cwd)
  if (folders.length === 0) return errors
  const { loadRuleSet } = await import('./load-rule-set.ts')
  // Loaded for other sets than the shipped ones only: those are known to be fast.
  const own = folders.some(({ shipped }) => shipped !== true)
  const findSlow = own ? (await import('./slow-pattern.ts')).slowPattern : () => null
  const { ruleSet, problems } = loadRuleSet(folders, { findSlow })
  const wrong = [...errors, ...problems]
  if (wrong.length === 0 && ruleSet?.rules.length === 0) return [readProblem(only?.set ?? '', { id: 'no-rules' })]
  return ruleSet === null || wrong.length > 0 ? wrong : ruleSet
}
