import type { Linter } from '../lint/compile.ts'
import type { Problem } from '../problem/problem.ts'
import type { RuleSet } from '../rules/types.ts'

/** What a report is linted with: a rule set, and the same compiled. */
export interface Opened {
  ruleSet: RuleSet
  linter: Linter
}

/** Opens what a file is linted with, or says everything that is wrong with it. */
export type Open = (path: string) => Promise<Opened | Problem[]>
