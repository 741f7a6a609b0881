import type { Problem } from '../../problem/problem.ts'
import { makeProblem } from '../../problem/make-problem.ts'
import type { RuleFolder } from '../../read/rule-folder.ts'
import { loadRuleSet } from '../../rules/load-rule-set.ts'
import { slowPattern } from '../../rules/slow-pattern.ts'
import type { RuleSet } from '../../rules/types.ts'
import { gatherFolders, type RuleFile } from './gather-folders.ts'

/** A province's rule set, checked as the command line checks it, or all that is wrong with it. */
export async function loadOwn(
  files: readonly RuleFile[],
  shipped: readonly RuleFolder[],
): Promise<RuleSet | Problem[]> {
  const { folders, errors } = await gatherFolders(files, shipped)
  if (folders.length === 0) return errors
  const { ruleSet, problems } = loadRuleSet(folders, { findSlow: slowPattern })
  const wrong = [...errors, ...problems]
  if (wrong.length === 0 && ruleSet?.rules.length === 0)
    return [makeProblem({ id: 'no-rules' }, { source: 'read', path: '' })]
  return ruleSet === null || wrong.length > 0 ? wrong : ruleSet
}
