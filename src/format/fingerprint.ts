import { steadyHash } from '../problem/steady-hash.ts'
import type { Remark } from './remark.ts'

/**
 * A name for a finding that stays the same when other parts of the file change: made of the rule, the line it stands in
 * and the words it is about; a second one of the same name in a file is told apart by its number.
 */
export function fingerprinter(): (path: string, remark: Remark) => string {
  const seen = new Map<string, number>()
  return (path, { rule, problem, line, words }) => {
    const name = steadyHash(
      [path, rule ?? problem.id, problem.judged?.outcome ?? problem.outcome, line, words].join('\n'),
    )
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return `${name}:${count}`
  }
}
