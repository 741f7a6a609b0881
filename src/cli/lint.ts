import type { FormatOptions } from '../format/options.ts'
import { formatNames, formats } from '../format/format.ts'
import type { Result } from '../lint/result.ts'
import { isFatal } from '../problem/is-fatal.ts'
import type { Problem } from '../problem/problem.ts'
import { findFiles, type Found } from '../read/find-files.ts'
import { rulesById } from '../rules/rules-by-id.ts'
import type { RuleSet } from '../rules/types.ts'
import { absolutePath } from './absolute-path.ts'
import { type CacheArgs, cacheMisuse, cacheOptions } from './cache-options.ts'
import { type Context, defineCommand } from './command.ts'
import { complain, complainOf } from './complain.ts'
import { type Counts, exitCodeOf, type FailOn, noCounts, withCounts } from './exit-code.ts'
import { fixMisuse, fixOptions } from './fix-options.ts'
import { type Fixing, fixingOf } from './fixing.ts'
import { formatTexts } from './format-texts.ts'
import type { Host } from './host.ts'
import { lintInputs, resultOf } from './lint-inputs.ts'
import { lintMisuse, warningLimit } from './lint-misuse.ts'
import { openRuleSet } from './open-rule-set.ts'
import { commonOptions, formatOption, lintOptions, stdinOptions } from './options.ts'
import { print } from './print.ts'
import { type InputArgs, readInputs } from './read-inputs.ts'
import { threadsFor } from './threads-for.ts'
import { useColor } from './use-color.ts'
import { version } from './version.ts'
import { writeOutput } from './write-output.ts'

/** `fazhilint [lint] <files…>`: says what is wrong with reports. */
export const lintCommand = defineCommand({
  name: 'lint',
  isDefault: true,
  describe: { zh: '检查报告（默认命令）', en: 'Lint reports (the default command)' },
  names: { most: Infinity, name: 'files', describe: { zh: '文件、文件夹或通配符', en: 'Files, folders or globs' } },
  options: (locale) => ({
    ...formatOption(locale, formatNames),
    ...lintOptions(locale),
    ...fixOptions(locale),
    ...cacheOptions(locale),
    ...stdinOptions(locale),
    ...commonOptions(locale),
  }),
  run: async (args, context) => {
    const { host, locale } = context
    const { names: patterns, format, outputFile, color, quiet, force, failOn } = args
    const wrong = lintMisuse(args) ?? fixMisuse(args) ?? cacheMisuse(args)
    if (wrong !== null) {
      complain(host, wrong[locale])
      return 2
    }
    const opened = await openRuleSet(args.rules, host.cwd)
    const ruleSet = Array.isArray(opened) ? null : opened
    const fixing = ruleSet === null ? null : fixingOf(args, ruleSet)
    if (fixing !== null && 'wrong' in fixing) {
      complain(host, fixing.wrong[locale])
      return 2
    }
    const found = await findFiles(patterns, host.cwd)
    const results = Array.isArray(opened)
      ? resultsOf(opened)
      : resultsIn(found, args, { ruleSet: opened, fixing, host })

    let counts: Counts = noCounts
    /** What is known of a result before it is let go. */
    const take = (result: Result): void => {
      counts = withCounts(counts, result)
      for (const problem of result.problems.filter(isFatal)) complainOf(host, problem, locale)
    }
    const options = await formatOptions(
      ruleSet,
      context,
      outputFile === undefined ? useColor(color, host) : color === true,
    )
    const texts = formatTexts(results, formats[format](options), { take, quiet })
    const failure =
      outputFile === undefined
        ? await printAll(texts, context)
        : await writeOutput(outputFile, texts, { cwd: host.cwd, force, inputs: [...patterns, ...found.files] })
    if (failure !== null) complainOf(host, failure, locale)
    const limit = warningLimit(args.maxWarnings)
    if (counts.warning > limit) complain(host, tooMany(counts.warning, limit)[locale])
    const code = exitCodeOf(counts, failOn, limit)
    // Otherwise nothing would tell why it failed.
    if (quiet && code === 1 && counts.error === 0 && counts.warning <= limit)
      complain(host, hidden(counts, failOn)[locale])
    return failure === null ? code : 2
  },
})

/** What is wrong with a rule set, as results of its files. */
async function* resultsOf(problems: Problem[]): AsyncGenerator<Result> {
  const paths = [...new Set(problems.map(({ path }) => path))]
  for (const path of paths)
    yield await Promise.resolve({ path, text: null, problems: problems.filter((one) => one.path === path) })
}

/** Lints what was found, or with a cache as much of it as is not known. */
async function* resultsIn(
  found: Found,
  args: InputArgs & CacheArgs,
  setting: { ruleSet: RuleSet; fixing: Fixing | null; host: Host },
): AsyncGenerator<Result> {
  const lintSome = (some: Found) => lintFound(some, args, setting)
  if (!args.cache || args.stdin || setting.fixing !== null) {
    yield* lintSome(found)
    return
  }
  const [{ openCache }, { lintCached }] = await Promise.all([import('./open-cache.ts'), import('./lint-cached.ts')])
  yield* lintCached(found, await openCache(args, setting.ruleSet, setting.host), lintSome)
}

/** Lints files: many in as many threads as there are cores. */
async function* lintFound(
  found: Found,
  args: InputArgs,
  { ruleSet, fixing, host }: { ruleSet: RuleSet; fixing: Fixing | null; host: Host },
): AsyncGenerator<Result> {
  const { script, cwd } = host
  const threads = args.stdin || fixing !== null || script === undefined ? 1 : threadsFor(found.files.length)
  if (threads === 1 || script === undefined) {
    yield* lintInputs(readInputs(found, args, host), { ruleSet, fixing, cwd })
    return
  }
  const { lintInThreads } = await import('./lint-in-threads.ts')
  for (const error of found.errors) yield resultOf(error)
  yield* lintInThreads(found.files, { threads, script, ruleSet, cwd })
}

async function formatOptions(
  ruleSet: RuleSet | null,
  { host, locale }: Context,
  color: boolean,
): Promise<FormatOptions> {
  return {
    locale,
    color,
    basis: ruleSet?.basis ?? {},
    rules: ruleSet === null ? {} : rulesById(ruleSet),
    version: await version(),
    absolute: (path) => absolutePath(path, host.cwd),
  }
}

async function printAll(texts: AsyncIterable<string>, { host }: Context): Promise<null> {
  for await (const text of texts) await print(host.stdout, text)
  return null
}

/** What `--quiet` left out and made the run fail. */
function hidden({ warning, info }: Counts, failOn: FailOn) {
  const reached = failOn === 'info' ? warning + info : warning
  return {
    zh: `有 ${reached} 个问题达到 --fail-on ${failOn}（--quiet 只显示错误）`,
    en: `${reached} findings reach --fail-on ${failOn} (--quiet shows errors only)`,
  }
}

function tooMany(warnings: number, most: number) {
  return {
    zh: `警告 ${warnings} 个，超过了 --max-warnings 允许的 ${most} 个`,
    en: `${warnings} warnings are more than the ${most} that --max-warnings allows`,
  }
}
