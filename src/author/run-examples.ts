import { compile } from '../lint/compile.ts'
import { lint } from '../lint/lint.ts'
import type { Problem } from '../problem/problem.ts'
import type { TextSource } from '../read/source.ts'
import type { Locale } from '../rules/locale.ts'
import { rulesById } from '../rules/rules-by-id.ts'
import type { Rule, RuleSet } from '../rules/types.ts'
import { say } from '../say/say.ts'

/**
 * How an example came out. `noisy`: a good one in which the rule finds something; `missing`: a bad one in which it finds
 * less than it says; `wrong`: something else.
 */
export interface Ran {
  rule: Rule
  example: string
  outcome: 'right' | 'noisy' | 'missing' | 'wrong'
  expected: string[]
  actual: string[]
}

/** Runs the examples of a set's own rules, each rule alone. */
export async function* runExamples({ rules, ...ruleSet }: RuleSet): AsyncGenerator<Ran> {
  for (const rule of rules.filter(({ set }) => set === ruleSet.name)) {
    const linter = compile({ ...ruleSet, rules: [rule] })
    const { good, bad } = rule.examples
    for (const { name, text, reports } of [...good.map((one) => ({ ...one, reports: [] })), ...bad]) {
      const { problems } = await lint(sourceOf(text), linter)
      const actual = problems.map((problem) => reportOf(problem, rule))
      yield { rule, example: name, outcome: outcomeOf(reports, actual), expected: reports, actual }
    }
  }
}

function outcomeOf(expected: string[], actual: string[]): Ran['outcome'] {
  if (expected.length === actual.length && expected.every((one, at) => one === actual[at])) return 'right'
  if (expected.length === 0) return 'noisy'
  return actual.length < expected.length ? 'missing' : 'wrong'
}

function sourceOf(text: string): TextSource {
  return { path: 'example.md', text, format: 'markdown', encoding: 'utf-8', bom: false }
}

/** A finding as examples write it: `line:column severity message`. */
export function reportOf(problem: Problem, rule: Rule, locale: Locale = 'zh'): string {
  const { line, column } = problem.place?.start ?? { line: 1, column: 1 }
  return `${line}:${column} ${problem.severity} ${say(problem, rulesById({ rules: [rule] }), locale).message}`
}
