import type { Argv } from 'yargs'
import type { Locale } from '../rules/locale.ts'
import { annotateCommand } from './annotate.ts'
import type { Command, Context } from './command.ts'
import { explainCommand } from './explain.ts'
import type { ExitCode } from './host.ts'
import { inspectCommand } from './inspect.ts'
import { initCommand } from './init.ts'
import { kindsCommand } from './kinds.ts'
import { lintCommand } from './lint.ts'
import { lspCommand } from './lsp.ts'
import { newCommand } from './new.ts'
import { lastValues, type Parsed, parseArguments, parserConfiguration } from './parse-arguments.ts'
import { pageCommand } from './page.ts'
import { rulesCommand } from './rules.ts'
import { testCommand } from './test-rules.ts'
import { version } from './version.ts'

/** What arguments ask for: a command to be run, a text to be printed, or nothing that makes sense. */
export type Request = { run: Run } | { print: string } | { wrong: string }

type Run = (context: Context) => Promise<ExitCode>

const commands = [
  lintCommand,
  annotateCommand,
  inspectCommand,
  rulesCommand,
  explainCommand,
  testCommand,
  kindsCommand,
  newCommand,
  initCommand,
  pageCommand,
  lspCommand,
]

/** Understands arguments; nothing is run or printed yet. */
export async function understand(argv: string[], locale: Locale): Promise<Request> {
  const named = argv.flatMap(plainly)
  const parsed = parseArguments(named, commands, locale)
  return parsed === null ? explainArguments(named, locale) : { run: runOf(parsed) }
}

function runOf({ command, args }: Parsed): Run {
  return (context) => command.run(args, context)
}

/** Lets yargs say what is wrong, or help. */
async function explainArguments(argv: string[], locale: Locale): Promise<Request> {
  const { default: yargs } = await import('yargs')
  const runs: Run[] = []
  let print = ''
  const program = yargs()
    .scriptName('fazhilint')
    .detectLocale(false)
    .locale({ zh: 'zh_CN', en: 'en' }[locale])
    .usage({ zh: '检查法治政府建设年度报告', en: 'Lints annual reports on rule-of-law government' }[locale])
    .parserConfiguration(parserConfiguration)
    .strict()
    .wrap(110)
    .fail(false)
    .version(await version())
    .alias('help', 'h')
    .alias('version', 'v')
  for (const command of commands) add(program, command, { locale, choose: (run) => void runs.push(run) })
  try {
    await program.parseAsync(argv, {}, (_error, _args, output) => void (print = output))
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) }
  }
  const [run] = runs
  return run === undefined ? { print } : { run }
}

function add(
  program: Argv,
  command: Command,
  { locale, choose }: { locale: Locale; choose: (run: Run) => void },
): void {
  const { name, isDefault = false, describe, names } = command
  const positional = names === null ? '' : names.most > 1 ? ` [${names.name}..]` : ` [${names.name}]`
  program.command(
    [`${name}${positional}`, ...(isDefault ? ['$0'] : [])],
    describe[locale],
    (yargs) => {
      yargs.options(command.options(locale))
      if (names === null) return
      const many = names.most > 1 ? { array: true, default: [] } : {}
      yargs.positional(names.name, { type: 'string', ...many, describe: names.describe[locale] })
    },
    (args) => {
      const given = names === null ? [] : [args[names.name] ?? []].flat().map(String)
      const rest = Array.isArray(args['--']) ? args['--'].map(String) : []
      choose((context) =>
        command.run({ ...lastValues(args, command.options(locale)), names: [...given, ...rest] }, context),
      )
    },
  )
}

/** What the parser gets wrong: it loses a `-` among names, and takes `-ofile` for five options. */
function plainly(argument: string, index: number, argv: string[]): string[] {
  if (argv.slice(0, index).includes('--')) return [argument]
  if (argument === '-') return ['--stdin']
  return /^-o[^=]/u.test(argument) ? ['-o', argument.slice(2)] : [argument]
}
