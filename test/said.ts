import type { Problem } from '../src/problem/problem.ts'
import { ruleIdOf } from '../src/problem/rule-id-of.ts'
import type { Locale } from '../src/rules/locale.ts'
import { rulesById } from '../src/rules/rules-by-id.ts'
import type { Rule } from '../src/rules/types.ts'
import { say } from '../src/say/say.ts'

/** A problem in words: `line:column level message`. */
export function said(problem: Problem, rules: readonly Rule[] = [], locale: Locale = 'zh'): string {
  const { line, column } = problem.place?.start ?? { line: '', column: '' }
  return `${line}:${column} ${problem.severity} ${messageOf(problem, rules, locale)}`
}

/** The same with the id of the rule behind it. */
export function saidWithId(problem: Problem, rules: readonly Rule[] = [], locale: Locale = 'zh'): string {
  return `${said(problem, rules, locale)} [${ruleIdOf(problem) ?? problem.id}]`
}

/** The words of a problem alone. */
export function messageOf(problem: Problem, rules: readonly Rule[] = [], locale: Locale = 'zh'): string {
  return say(problem, rulesById({ rules: [...rules] }), locale).message
}
