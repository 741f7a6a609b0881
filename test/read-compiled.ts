import { compiledRuleSet } from '../scripts/compiled-rule-set.ts'
import { shippedNames } from '../src/read/read-rule-set.ts'

const made = new Map<string, Promise<string>>()

/**
 * Stands in for `src/read/read-compiled.ts` in tests (vitest.config.ts): what would be built of the sources as they are, once
 * a process. Otherwise each run of the program would read and judge all files of its rule set.
 */
export async function readCompiled(name: string): Promise<string | null> {
  if (!(await shippedNames()).includes(name)) return null
  const compiled = made.get(name) ?? compiledRuleSet(name)
  made.set(name, compiled)
  return compiled
}
