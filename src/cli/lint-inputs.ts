import { isReadError } from '../read/read-error.ts'
import type { Source } from '../read/source.ts'
import type { Result, RuleSet } from '../rules/types.ts'
import type { Context } from './command.ts'
import { complain, complainOf } from './complain.ts'
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
    if (isReadError(input)) {
      complainOf(host, input, locale)
      failed = true
      continue
    }
    try {
      const { result, error } =
        fixing === null
          ? { result: await lint(input, linter, { locale }), error: null }
          : await fixInput(input, fixing, { ...context, linter })
      results.push(result)
      if (error === null) continue
      complainOf(host, error, locale)
      failed = true
    } catch (error) {
      complain(host, crashMessage(input, error)[locale])
      failed = true
    }
  }
  return { results, inputs, failed }
}

/** One report that the linter stumbles over must not hide the others. */
function crashMessage({ path }: Source, error: unknown) {
  const reason = error instanceof Error ? error.message : String(error)
  return {
    zh: `${path}: 检查时程序出错（${reason}），请把文件和这句话告诉开发者`,
    en: `${path}: the linter failed on it (${reason}); please report this with the file`,
  }
}
