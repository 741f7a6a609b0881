import { formats } from '../format/format.ts'
import type { Result } from '../lint/result.ts'
import type { RuleSet } from '../rules/types.ts'
import { absolutePath } from './absolute-path.ts'
import { type Context, defineCommand } from './command.ts'
import { complain, complainOf } from './complain.ts'
import { exitCodeOf, warningCount } from './exit-code.ts'
import { fixMisuse, fixOptions } from './fix-options.ts'
import { fixingOf } from './fixing.ts'
import { lintInputs } from './lint-inputs.ts'
import { openRuleSet } from './open-rule-set.ts'
import { commonOptions, formatOption, lintOptions, stdinOptions } from './options.ts'
import { useColor } from './use-color.ts'
import { writeOutput } from './write-output.ts'

/** `fazhilint [lint] <files…>`: says what is wrong with reports. */
export const lintCommand = defineCommand({
  name: 'lint',
  isDefault: true,
  describe: { zh: '检查报告（默认命令）', en: 'Lint reports (the default command)' },
  names: { most: Infinity, name: 'files', describe: { zh: '文件、文件夹或通配符', en: 'Files, folders or globs' } },
  options: (locale) => ({
    ...formatOption(locale),
    ...lintOptions(locale),
    ...fixOptions(locale),
    ...stdinOptions(locale),
    ...commonOptions(locale),
  }),
  run: async (args, context) => {
    const { host, locale } = context
    const patterns = args.names
    const wrong = misuse(args, patterns) ?? fixMisuse(args)
    if (wrong !== null) {
      complain(host, wrong[locale])
      return 2
    }
    const ruleSet = await openRuleSet(args.rules, { host, locale })
    const fixing = ruleSet === null ? null : fixingOf(args, ruleSet)
    if (fixing !== null && 'wrong' in fixing) {
      complain(host, fixing.wrong[locale])
      return 2
    }
    const { results, inputs, failed } =
      ruleSet === null
        ? { results: [], inputs: patterns, failed: true }
        : await lintInputs(patterns, args, { ...context, ruleSet, fixing })
    const shown = args.quiet ? errorsOf(results) : results
    const written = await print({ results: shown, inputs }, args, { ...context, ruleSet })
    const maxWarnings = args.maxWarnings ?? Infinity
    if (warningCount(results) > maxWarnings) complain(host, tooMany(warningCount(results), maxWarnings)[locale])
    return failed || !written ? 2 : exitCodeOf(results, args.failOn, maxWarnings)
  },
})

function misuse({ stdin, maxWarnings }: { stdin: boolean; maxWarnings: number | undefined }, patterns: string[]) {
  if (patterns.length === 0 && !stdin) {
    return {
      zh: '请写明要检查的文件或文件夹（用法见 fazhilint --help）',
      en: 'name the files or folders to lint (see fazhilint --help)',
    }
  }
  if (maxWarnings !== undefined && !(Number.isInteger(maxWarnings) && maxWarnings >= 0)) {
    return { zh: '--max-warnings 应为不小于 0 的整数', en: '--max-warnings takes a whole number from 0' }
  }
  return null
}

interface OutputArgs {
  format: keyof typeof formats
  color: boolean | undefined
  outputFile: string | undefined
  force: boolean
}

/** Puts results where they are wanted; false when that failed, which is then said. */
async function print(
  { results, inputs }: { results: Result[]; inputs: string[] },
  { format, color, outputFile, force }: OutputArgs,
  { host, locale, ruleSet }: Context & { ruleSet: RuleSet | null },
): Promise<boolean> {
  const text = formats[format](results, {
    locale,
    color: outputFile === undefined ? useColor(color, host) : color === true,
    basis: ruleSet?.basis ?? {},
    rules: Object.fromEntries((ruleSet?.rules ?? []).map((rule) => [rule.id, rule])),
    absolute: (path) => absolutePath(path, host.cwd),
  })
  if (outputFile === undefined) {
    host.stdout.write(text)
    return true
  }
  const error = await writeOutput(outputFile, text, { cwd: host.cwd, force, inputs })
  if (error !== null) complainOf(host, error, locale)
  return error === null
}

function errorsOf(results: Result[]): Result[] {
  return results.map((result) => ({
    ...result,
    problems: result.problems.filter(({ severity }) => severity === 'error'),
  }))
}

function tooMany(warnings: number, most: number) {
  return {
    zh: `警告 ${warnings} 个，超过了 --max-warnings 允许的 ${most} 个`,
    en: `${warnings} warnings are more than the ${most} that --max-warnings allows`,
  }
}
