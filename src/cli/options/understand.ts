import type { Argv } from 'yargs'
import type { Locale } from '../../rules/locale.ts'
import type { Command, Context, OptionTable } from '../commands/command.ts'
import { argumentMistake } from './argument-mistake.ts'
import { commands } from '../commands/commands.ts'
import { helpPhrases } from './help-phrases.ts'
import type { ExitCode } from '../host.ts'
import { listed } from './listed.ts'
import { camelCase, lastValues, type Parsed, parseArguments, parserConfiguration } from './parse-arguments.ts'
import { version } from '../commands/version.ts'
import { reasonOf } from '../../problem/reason-of.ts'

/** What arguments ask for: a command to be run, a text to be printed, or nothing that makes sense. */
export type Request = { run: Run } | { print: string } | { wrong: string }

type Run = (context: Context) => Promise<ExitCode>

/** Understands arguments; nothing is run or printed yet. */
export async function understand(argv: string[], locale: Locale): Promise<Request> {
  const named = argv.flatMap(plainly)
  const parsed = parseArguments(named, commands, locale)
  if (parsed !== null) return { run: runOf(parsed) }
  const wrong = argumentMistake(named, commands)
  return wrong === null ? explainArguments(named, locale) : { wrong: wrong[locale] }
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
    .updateStrings(helpPhrases[locale] as Record<string, string>)
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
    await program.parseAsync(argv, {}, (_error, _args, output) => void (print = tidied(output)))
  } catch (error) {
    return { wrong: reasonOf(error) }
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
      yargs.options(shownOptions(command.options(locale), locale))
      if (names === null) return
      const many = names.most > 1 ? { array: true } : {}
      yargs.positional(names.name, { type: 'string', ...many, describe: names.describe[locale] })
    },
    (args) => {
      const given = names === null ? [] : [args[names.name] ?? []].flat().map(String)
      const rest = Array.isArray(args['--']) ? args['--'].map(String) : []
      choose((context) =>
        command.run({ ...valuesOf(args, command.options(locale)), names: [...given, ...rest] }, context),
      )
    },
  )
}

/** What was given, else the default. */
function valuesOf(args: Record<string, unknown>, table: OptionTable): Record<string, unknown> {
  const given = Object.entries(lastValues(args, table)).filter(([, value]) => value !== undefined)
  const defaults = Object.entries(table).map(([name, option]) => [camelCase(name), option.default as unknown])
  return Object.fromEntries([...defaults, ...given]) as Record<string, unknown>
}

/**
 * Options as the help shows them: which values there are and which holds by default stands in the description, in its
 * language. A default that is no more than that an option is not given need not be told.
 */
function shownOptions(table: OptionTable, locale: Locale): OptionTable {
  return Object.fromEntries(
    Object.entries(table).map(([name, { default: value, choices = [], describe = '', ...rest }]) => {
      const fallback: unknown = value
      const words = {
        choices: listed(choices.map(String), locale),
        default: typeof fallback === 'boolean' || fallback === undefined ? '' : [fallback].flat().map(String).join(),
      }
      return [name, { ...rest, describe: describe + inBrackets(words, locale) }]
    }),
  )
}

function inBrackets(words: { choices: string; default: string }, locale: Locale): string {
  const [open, between, by, close] = { zh: ['（', '；', '默认 ', '）'], en: [' (', '; ', 'default ', ')'] }[locale]
  const parts = [words.choices, words.default === '' ? '' : `${by ?? ''}${words.default}`].filter((part) => part !== '')
  return parts.length === 0 ? '' : `${open ?? ''}${parts.join(between)}${close ?? ''}`
}

/** Whether an option is a text, or a command the default, its description says. */
function tidied(help: string): string {
  const type = String.raw`\[(?:布尔|字符串|数组|boolean|string|array|默认|default|(?:默认值：|default:) \[\])\]`
  // Behind a description that just fits, they stand on a line of their own.
  const alone = new RegExp(String.raw`^[ \t]{1,200}(?:${type} ?){1,9}\n`, 'gmu')
  return help
    .replaceAll(alone, '')
    .replaceAll(new RegExp(type, 'gu'), '')
    .replaceAll(/[ \t]{1,200}$/gmu, '')
}

/** What the parser gets wrong: it loses a `-` among names, and takes `-ofile` for five options. */
function plainly(argument: string, index: number, argv: string[]): string[] {
  if (argv.slice(0, index).includes('--')) return [argument]
  if (argument === '-') return ['--stdin']
  return /^-o[^=]/u.test(argument) ? ['-o', argument.slice(2)] : [argument]
}
