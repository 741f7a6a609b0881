import type { Result } from '../../lint/result.ts'
import { isProblem } from '../../problem/is-problem.ts'
import { isFatal } from '../../problem/is-fatal.ts'
import type { Problem } from '../../problem/problem.ts'
import { cacheTrouble } from './cache-trouble.ts'
import type { CacheArgs } from '../options/cache-options.ts'
import type { Context } from '../commands/command.ts'
import { complain, complainOf } from '../complain.ts'
import { type Counts, countsOf, exitCodeOf, type FailOn, noCounts, sumOf } from '../exit-code.ts'
import type { Fixing } from './fixing.ts'
import { formatOptions } from '../options/format-options.ts'
import { formatTexts } from './format-texts.ts'
import { debugRun } from './debug-run.ts'
import type { ExitCode, Host } from '../host.ts'
import { openJudging, tellUnjudged } from './judging.ts'
import { type IgnoreArgs, passedOverNote } from './keep-wanted.ts'
import { warningLimit } from '../options/lint-misuse.ts'
import type { Setup } from '../open-setup.ts'
import { openOutputs, writeBeside } from './open-outputs.ts'
import { print } from '../print.ts'
import { type Progress, progressLine } from './progress.ts'
import type { InputArgs } from './read-inputs.ts'
import { openMaking, type Ready } from './ready.ts'
import { inputsOf } from './run-inputs.ts'
import { hidden, notInDiff, tooMany } from './run-notes.ts'
import { resultsIn, resultsOf } from './run-results.ts'
import { addStats, noStats, statsLines } from './run-stats.ts'
import { screenWidth } from '../screen.ts'
import { settled } from './settled.ts'
import { openSuppressing, type SuppressArgs } from './suppressing.ts'
import { type ColorArgs, useColor } from '../options/use-color.ts'
import { writeOutput } from './write-output.ts'

/** What a run takes of the options of `lint`. */
export interface RunArgs extends InputArgs, ColorArgs, SuppressArgs, IgnoreArgs, CacheArgs {
  names: string[]
  format: readonly string[]
  diff: boolean
  outputFile: string | undefined
  quiet: boolean
  /** Every place of a rule is shown. */
  all: boolean
  concurrency: string
  stats: boolean
  debug: boolean
  force: boolean
  failOn: FailOn
  maxWarnings: string | undefined
}

/** What a run works with: reports are linted by it, or everything that is wrong with it is told of. */
export interface RunSetting {
  opened: Setup | Problem[]
  fixing: Fixing | null
  /** Milliseconds that opening took. */
  took: number
}

/** Lints once what arguments name, says what is found, and gives the exit code. */
export async function lintRun(
  args: RunArgs,
  { opened, fixing, took }: RunSetting,
  { host, locale }: Context,
): Promise<ExitCode> {
  const { names: patterns, outputFile, quiet, force, failOn } = args
  const ruleSet = Array.isArray(opened) ? null : opened.ruleSet
  const started = performance.now()
  const wanted = await inputsOf(args, opened, host)
  if (isProblem(wanted)) {
    complainOf(host, wanted, locale)
    return 2
  }
  const { found, passedOver } = wanted
  for (const path of passedOver) complain(host, passedOverNote(path)[locale])
  const looked = performance.now() - started
  if (args.debug) debugRun(opened, found, { host, locale })
  const suppressing = Array.isArray(opened) ? null : openSuppressing(args, { setup: opened, cwd: host.cwd })
  if (suppressing !== null && isProblem(suppressing)) {
    complainOf(host, suppressing, locale)
    return 2
  }
  const unwritable = (await suppressing?.trouble()) ?? null
  if (unwritable !== null) {
    complainOf(host, unwritable, locale)
    return 2
  }
  const unkept = args.cache ? await cacheTrouble(host.cwd, args.cacheLocation) : null
  if (unkept !== null) complainOf(host, unkept, locale)
  const judge = Array.isArray(opened) ? null : await openJudging(opened, host, args.cacheLocation)

  let counts: Counts = noCounts
  const stats = noStats()
  const progress = progressLine(host, { total: found.files.length, locale })
  /** What is known of a result before it is let go. */
  const take = (result: Result | Ready): void => {
    progress.clear()
    if ('piece' in result) counts = sumOf(counts, result.counts)
    else {
      host.linted?.()
      counts = sumOf(counts, countsOf(result))
      addStats(stats, result.stats)
      for (const problem of result.problems.filter(isFatal)) complainOf(host, problem, locale)
    }
    progress.step(result.path)
  }
  const color = outputFile === undefined ? useColor(args, host) : args.color === true
  const layout = { locale, color, width: screenWidth(host, outputFile), all: args.all }
  const options = await formatOptions(ruleSet, layout, host.cwd)
  const outputs = await openOutputs(args, options, host.cwd)
  if ('zh' in outputs) {
    complain(host, outputs[locale])
    return 2
  }
  const { shown, beside } = outputs
  // What is found is shown as it is, whatever else is known: what is shown of a file may be made elsewhere, and kept.
  const steady = judge === null && suppressing?.idle === true && !args.stats && !args.debug
  const name = steady ? outputs.only : null
  const making = name === null ? null : openMaking({ format: name, quiet, layout }, options)
  const results = Array.isArray(opened)
    ? resultsOf(opened)
    : resultsIn(
        found,
        { ...args, cache: args.cache && unkept === null, stdin: wanted.stdin },
        { setup: opened, fixing, host, making },
      )
  const texts = formatTexts(settled(results, suppressing, judge), shown, { take, quiet, beside })
  const writing = { cwd: host.cwd, force, inputs: [...patterns, ...found.files] }
  const main =
    outputFile === undefined ? await printAll(texts, host, progress) : await writeOutput(outputFile, texts, writing)
  const failures = [...(main === null ? [] : [main]), ...(main === null ? await writeBeside(outputs, writing) : [])]
  const [failure = null] = failures
  progress.clear()
  tellUnjudged(judge, host, locale)
  for (const one of failures) complainOf(host, one, locale)
  const listed = failure === null && suppressing !== null ? await suppressing.finish() : { note: null }
  if ('problem' in listed) complainOf(host, listed.problem, locale)
  else if (listed.note !== null) complain(host, listed.note[locale])
  const limit = warningLimit(args.maxWarnings)
  if (counts.warning > limit) complain(host, tooMany(counts.warning, limit)[locale])
  const left = counts.error + counts.warning + counts.info
  if (args.diff && left > 0) complain(host, notInDiff(left)[locale])
  if (args.stats || args.debug) {
    const stages = { open: took, find: looked, total: took + performance.now() - started }
    for (const line of statsLines(stats, stages, locale)) host.stderr.write(`${line}\n`)
  }
  const code = exitCodeOf(counts, failOn, limit)
  // Otherwise nothing would tell why it failed.
  if (quiet && code === 1 && counts.error === 0 && counts.warning <= limit)
    complain(host, hidden(counts, failOn)[locale])
  // A cache costs only time, but for one in a folder that was asked for.
  const isUnkept = unkept !== null && args.cacheLocation !== undefined
  return failure === null && !('problem' in listed) && !isUnkept ? code : 2
}

async function printAll(texts: AsyncIterable<string>, host: Host, progress: Progress): Promise<null> {
  for await (const text of texts) {
    // Both may be the same terminal.
    if (text !== '') progress.clear()
    await print(host.stdout, text)
  }
  return null
}
