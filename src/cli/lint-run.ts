import type { FormatOptions } from '../format/options.ts'
import { type FormatName, formats } from '../format/format.ts'
import type { Result } from '../lint/result.ts'
import { isProblem } from '../problem/is-problem.ts'
import { isFatal } from '../problem/is-fatal.ts'
import type { Problem } from '../problem/problem.ts'
import { findFiles, type Found } from '../read/find-files.ts'
import { rulesById } from '../rules/rules-by-id.ts'
import type { RuleSet } from '../rules/types.ts'
import { absolutePath } from './absolute-path.ts'
import type { Context } from './command.ts'
import { complain, complainOf } from './complain.ts'
import { type Counts, exitCodeOf, type FailOn, noCounts, withCounts } from './exit-code.ts'
import type { Fixing } from './fixing.ts'
import { formatTexts } from './format-texts.ts'
import type { ExitCode, Host } from './host.ts'
import { type IgnoreArgs, isIgnoredName, keepWanted, passedOverNote, type Wanted } from './keep-wanted.ts'
import { lintInputs, resultOf } from './lint-inputs.ts'
import { warningLimit } from './lint-misuse.ts'
import type { Setup } from './open-setup.ts'
import { print } from './print.ts'
import { type InputArgs, readInputs } from './read-inputs.ts'
import { screenWidth } from './screen.ts'
import { openSuppressing, type SuppressArgs, type Suppressing } from './suppressing.ts'
import { threadsFor } from './threads-for.ts'
import { type ColorArgs, useColor } from './use-color.ts'
import { version } from './version.ts'
import { writeOutput } from './write-output.ts'

/** What a run takes of the options of `lint`. */
export interface RunArgs extends InputArgs, ColorArgs, SuppressArgs, IgnoreArgs {
  names: string[]
  format: FormatName
  diff: boolean
  outputFile: string | undefined
  quiet: boolean
  /** Every place of a rule is shown. */
  all: boolean
  force: boolean
  failOn: FailOn
  maxWarnings: string | undefined
}

/** What a run works with: reports are linted by it, or everything that is wrong with it is told of. */
export interface RunSetting {
  opened: Setup | Problem[]
  fixing: Fixing | null
}

/** Lints once what arguments name, says what is found, and gives the exit code. */
export async function lintRun(
  args: RunArgs,
  { opened, fixing }: RunSetting,
  { host, locale }: Context,
): Promise<ExitCode> {
  const { names: patterns, format, outputFile, quiet, force, failOn } = args
  const ruleSet = Array.isArray(opened) ? null : opened.ruleSet
  const wanted = await inputsOf(args, opened, host)
  if (isProblem(wanted)) {
    complainOf(host, wanted, locale)
    return 2
  }
  const { found, passedOver } = wanted
  for (const path of passedOver) complain(host, passedOverNote(path)[locale])
  const suppressing = Array.isArray(opened) ? null : await openSuppressing(args, { setup: opened, cwd: host.cwd })
  if (suppressing !== null && isProblem(suppressing)) {
    complainOf(host, suppressing, locale)
    return 2
  }
  const results = Array.isArray(opened)
    ? resultsOf(opened)
    : resultsIn(found, { ...args, stdin: wanted.stdin }, { setup: opened, fixing, host })

  let counts: Counts = noCounts
  /** What is known of a result before it is let go. */
  const take = (result: Result): void => {
    counts = withCounts(counts, result)
    for (const problem of result.problems.filter(isFatal)) complainOf(host, problem, locale)
  }
  const color = outputFile === undefined ? useColor(args, host) : args.color === true
  const layout = { width: screenWidth(host, outputFile), all: args.all }
  const options = { ...(await formatOptions(ruleSet, { host, locale }, color)), ...layout }
  const chosen = args.diff ? (await import('../format/diff.ts')).diff(options) : formats[format](options)
  const texts = formatTexts(suppressed(results, suppressing), chosen, { take, quiet })
  const failure =
    outputFile === undefined
      ? await printAll(texts, host)
      : await writeOutput(outputFile, texts, { cwd: host.cwd, force, inputs: [...patterns, ...found.files] })
  if (failure !== null) complainOf(host, failure, locale)
  const listed = failure === null && suppressing !== null ? await suppressing.finish() : { note: null }
  if ('problem' in listed) complainOf(host, listed.problem, locale)
  else if (listed.note !== null) complain(host, listed.note[locale])
  const limit = warningLimit(args.maxWarnings)
  if (counts.warning > limit) complain(host, tooMany(counts.warning, limit)[locale])
  const left = counts.error + counts.warning + counts.info
  if (args.diff && left > 0) complain(host, notInDiff(left)[locale])
  const code = exitCodeOf(counts, failOn, limit)
  // Otherwise nothing would tell why it failed.
  if (quiet && code === 1 && counts.error === 0 && counts.warning <= limit)
    complain(host, hidden(counts, failOn)[locale])
  return failure === null && !('problem' in listed) ? code : 2
}

/** The files that arguments name, but for those that are ignored, and whether standard input is one. */
async function inputsOf(
  args: RunArgs,
  opened: Setup | Problem[],
  { cwd }: Host,
): Promise<(Wanted & { stdin: boolean }) | Problem> {
  const { names, stdin, stdinFilename } = args
  const found = await findFiles(names, cwd)
  if (Array.isArray(opened)) return { found, passedOver: [], stdin }
  const about = { setup: opened, cwd }
  const wanted = await keepWanted(found, args, about)
  if (isProblem(wanted) || !stdin || !(await isIgnoredName(stdinFilename, args, about))) return { ...wanted, stdin }
  return { ...wanted, passedOver: [...wanted.passedOver, stdinFilename ?? ''], stdin: false }
}

/** Results without what is known. */
async function* suppressed(results: AsyncIterable<Result>, suppressing: Suppressing | null): AsyncGenerator<Result> {
  for await (const result of results) yield suppressing?.apply(result) ?? result
}

/** What is wrong with a rule set, as results of its files. */
async function* resultsOf(problems: Problem[]): AsyncGenerator<Result> {
  const paths = [...new Set(problems.map(({ path }) => path))]
  for (const path of paths)
    yield await Promise.resolve({ path, text: null, problems: problems.filter((one) => one.path === path) })
}

/** Lints what was found: many files in as many threads as there are cores. */
async function* resultsIn(
  found: Found,
  args: InputArgs,
  { setup, fixing, host }: { setup: Setup; fixing: Fixing | null; host: Host },
): AsyncGenerator<Result> {
  const { script, cwd } = host
  const threads = args.stdin || fixing !== null || script === undefined ? 1 : threadsFor(found.files.length)
  if (threads === 1 || script === undefined) {
    yield* lintInputs(readInputs(found, args, host), { setup, fixing, cwd })
    return
  }
  const { lintInThreads } = await import('./lint-in-threads.ts')
  for (const error of found.errors) yield resultOf(error)
  yield* lintInThreads(found.files, { threads, script, setup, cwd })
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

async function printAll(texts: AsyncIterable<string>, host: Host): Promise<null> {
  for await (const text of texts) await print(host.stdout, text)
  return null
}

/** What a patch does not show. */
function notInDiff(left: number) {
  return {
    zh: `改后还有 ${left} 个问题（--diff 只显示改动）`,
    en: `${left} findings are left (--diff shows changes only)`,
  }
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
