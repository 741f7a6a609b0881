import parse, { type Options as ParserOptions } from 'yargs-parser'
import type { Locale } from '../../rules/locale.ts'
import type { Command, OptionTable } from '../commands/command.ts'

/** A command and what its `run` takes. */
export interface Parsed {
  command: Command
  args: never
}

/**
 * How arguments are read, here and by yargs: an option takes one value each time, so that it does not swallow the names
 * of files; options that begin with `no-` are options of their own.
 */
export const parserConfiguration = {
  'populate--': true,
  'duplicate-arguments-array': true,
  'greedy-arrays': false,
  'boolean-negation': false,
} as const

/**
 * Understands arguments that are plainly right. Anything else (help, a mistake) is null: the whole of yargs, which takes
 * as long to load as a report takes to be linted, finds the words for it.
 */
export function parseArguments(argv: string[], commands: readonly Command[], locale: Locale): Parsed | null {
  const chosen = commandOf(argv, commands)
  if (chosen === undefined) return null
  const { command, named, rest: own } = chosen
  const table = command.options(locale)
  const { _: words, '--': rest = [], ...all } = parse(own, parserOptions(table))
  const given = lastValues(all, table)
  const names = [...words, ...rest].map(String)
  const isRight =
    names.length <= (command.names?.most ?? 0) &&
    (words.length === 0 || named || !commands.some(({ name }) => words.includes(name))) &&
    Object.entries(given).every(([key, value]) => isRightValue(optionOf(table, key), value))
  return isRight ? { command, args: { ...given, names } as never } : null
}

/** The command that arguments name, or the one that needs no name, and what is left for it. */
export function commandOf(
  argv: string[],
  commands: readonly Command[],
): { command: Command; named: boolean; rest: string[] } | undefined {
  const named = commands.find(({ name }) => name === argv[0])
  const command = named ?? commands.find(({ isDefault }) => isDefault)
  if (command === undefined) return undefined
  return { command, named: named !== undefined, rest: named === undefined ? argv : argv.slice(1) }
}

/** An option that is given twice has its last value, as in other linters, unless it takes several. */
export function lastValues(given: Record<string, unknown>, table: OptionTable): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [
      key,
      Array.isArray(value) && optionOf(table, key)?.array !== true ? (value as unknown[]).at(-1) : value,
    ]),
  )
}

/** How the options of a table are parsed. */
export function parserOptions(table: OptionTable): ParserOptions {
  const namesOf = (type: string): string[] =>
    Object.keys(table).filter((name) => typeOf(table, name) === type && table[name]?.array !== true)
  return {
    string: ['_', ...namesOf('string')],
    boolean: namesOf('boolean'),
    number: namesOf('number'),
    array: Object.keys(table)
      .filter((name) => table[name]?.array === true)
      .map((key) => ({ key, string: true })),
    alias: Object.fromEntries(Object.entries(table).map(([name, { alias }]) => [name, [alias ?? []].flat()])),
    default: Object.fromEntries(
      Object.entries(table).flatMap(([name, option]) => (option.default === undefined ? [] : [[name, option.default]])),
    ),
    configuration: parserConfiguration,
  }
}

function typeOf(table: OptionTable, name: string): string {
  return table[name]?.type ?? 'string'
}

/** `max-warnings` as `maxWarnings`. */
export function camelCase(name: string): string {
  return name.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())
}

/** The option behind a key of what was parsed: its name, the same in camel case, or an alias. */
export function optionOf(table: OptionTable, key: string): OptionTable[string] | undefined {
  const found = Object.entries(table).find(
    ([name, { alias }]) => name === key || camelCase(name) === key || alias === key,
  )
  return found?.[1]
}

function isRightValue(option: OptionTable[string] | undefined, value: unknown): boolean {
  if (option === undefined) return false
  if (option.array === true)
    return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string' && one !== '')
  if (option.choices !== undefined) return option.choices.includes(value as string)
  if (option.type === 'boolean') return typeof value === 'boolean'
  if (option.type === 'number') return typeof value === 'number' && !Number.isNaN(value)
  return typeof value === 'string' && value !== ''
}
