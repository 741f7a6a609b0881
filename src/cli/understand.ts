import { readFile } from 'node:fs/promises'
import type { Argv } from 'yargs'
import type { Locale } from '../rules/locale.ts'
import type { Command, Context } from './command.ts'
import { explainCommand } from './explain.ts'
import type { ExitCode } from './host.ts'
import { inspectCommand } from './inspect.ts'
import { lintCommand } from './lint.ts'
import { rulesCommand } from './rules.ts'

/** What arguments ask for: a command to be run, a text to be printed, or nothing that makes sense. */
export type Request = { run: Run } | { print: string } | { wrong: string }

type Run = (context: Context) => Promise<ExitCode>

/** Parses arguments; nothing is run or printed yet. */
export async function understand(argv: string[], locale: Locale): Promise<Request> {
  const { default: yargs } = await import('yargs')
  const runs: Run[] = []
  let print = ''
  const program = yargs()
    .scriptName('fazhilint')
    .detectLocale(false)
    .locale({ zh: 'zh_CN', en: 'en' }[locale])
    .usage({ zh: '检查法治政府建设年度报告', en: 'Lints annual reports on rule-of-law government' }[locale])
    .parserConfiguration({ 'populate--': true })
    // As in other linters, an option that is given twice has its last value.
    .middleware(takeLast, true)
    .strict()
    .fail(false)
    .version(await version())
    .alias('help', 'h')
  const choose = (run: Run): void => void runs.push(run)
  add(program, lintCommand, { locale, choose })
  add(program, inspectCommand, { locale, choose })
  add(program, rulesCommand, { locale, choose })
  add(program, explainCommand, { locale, choose })
  try {
    await program.parseAsync(argv.map(nameStdin), {}, (_error, _args, output) => void (print = output))
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) }
  }
  const [run] = runs
  return run === undefined ? { print } : { run }
}

function add<Args>(
  program: Argv,
  { command, describe, build, run }: Command<Args>,
  { locale, choose }: { locale: Locale; choose: (run: Run) => void },
): void {
  program.command<Args>(
    command,
    describe[locale],
    (yargs) => build(yargs, locale),
    (args) => {
      choose((context) => run(args, context))
    },
  )
}

/** yargs loses a `-` among positional arguments. */
function nameStdin(argument: string, index: number, argv: string[]): string {
  return argument === '-' && !argv.slice(0, index).includes('--') ? '--stdin' : argument
}

function takeLast(args: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(args)) {
    if (Array.isArray(value) && !['_', '--', 'files'].includes(key)) args[key] = value.at(-1)
  }
}

async function version(): Promise<string> {
  const file = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(file) as { version: string }).version
}
