import { crashProblem } from '../problem/crash-problem.ts'
import { isProblem } from '../problem/is-problem.ts'
import type { Result } from '../lint/result.ts'
import type { RuleSet } from '../rules/types.ts'
import type { Context } from './command.ts'
import { complainOf } from './complain.ts'
import { fixInput } from './fix-input.ts'
import type { Fixing } from './fixing.ts'
import { type InputArgs, readInputs } from './read-inputs.ts'

/** What linting gave: results of all that could be linted, every path that was named, and whether anything failed. */
interface Linted {
  results: Result[]
  inputs: string[]
  failed: boolean
}

/** Lints, and if asked fixes, all inputs; what could not be read, linted or written is said, and the rest goes on. */
export async function lintInputs(
  patterns: string[],
  args: InputArgs,
  { fixing, ruleSet, ...context }: Context & { ruleSet: RuleSet; fixing: Fixing | null },
): Promise<Linted> {
  const { host, locale } = context
  const [{ lint }, { compile }] = await Promise.all([import('../lint/lint.ts'), import('../lint/compile.ts')])
  const linter = compile(ruleSet)
  const results: Result[] = []
  const inputs: string[] = []
  let failed = false
  for await (const input of readInputs(patterns, args, host)) {
    inputs.push(input.path)
    if (isProblem(input)) {
      complainOf(host, input, locale)
      failed = true
      continue
    }
    try {
      const { result, error } =
        fixing === null
          ? { result: await lint(input, linter), error: null }
          : await fixInput(input, fixing, { ...context, linter })
      results.push(result)
      if (error === null) continue
      complainOf(host, error, locale)
      failed = true
    } catch (error) {
      // One report that the linter stumbles over must not hide the others.
      complainOf(host, crashProblem(error, { id: 'crash' }, { path: input.path }), locale)
      failed = true
    }
  }
  return { results, inputs, failed }
}
