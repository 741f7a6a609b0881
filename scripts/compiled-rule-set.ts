import { readRuleSet } from '../src/read/read-rule-set.ts'
import { loadRuleSet } from '../src/rules/load-rule-set.ts'

/** A shipped rule set as it is once loaded, as JSON, without the examples, which only tests and `explain` need. */
export async function compiledRuleSet(name: string): Promise<string> {
  const { folders, errors } = await readRuleSet(name, '.')
  const { ruleSet, problems } = loadRuleSet(folders)
  if (ruleSet === null || errors.length + problems.length > 0) {
    throw new Error(`${name}: ${JSON.stringify([...errors, ...problems], null, 2)}`)
  }
  const rules = ruleSet.rules.map((rule) => ({ ...rule, examples: { good: [], bad: [] } }))
  return JSON.stringify({ ...ruleSet, rules })
}
