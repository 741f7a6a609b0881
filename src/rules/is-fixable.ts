import { kinds } from '../checks/index.ts'
import type { Rule } from './types.ts'

/** Whether findings of a rule, or some of them, can be mended automatically. */
export function isFixable({ check, outcomes }: Pick<Rule, 'check' | 'outcomes'>): boolean {
  const fixable = kinds.find(({ name }) => name === check.kind)?.fixable ?? []
  if (fixable === true) return true
  // Options of a rule that was loaded are those of its kind.
  return typeof fixable === 'function' ? fixable(check.options as never) : fixable.some((one) => one in outcomes)
}
