import type { Linter } from '../../lint/compile.ts'
import type { Rule } from '../../rules/types.ts'

/** What files are examined with. */
export interface Setting {
  linter: Linter
  /** Keys of the parts that some rule asks for. */
  required: readonly string[]
  /** Names of the rules that say by when a report is due. */
  deadlines: readonly string[]
  rules: Record<string, Rule>
}
