import parse from 'yargs-parser'
import { nearest } from '../../rules/nearest.ts'
import type { Wording } from '../../rules/types.ts'
import type { Command, OptionTable } from '../commands/command.ts'
import { listed } from './listed.ts'
import { commandOf, lastValues, optionOf, parserOptions } from './parse-arguments.ts'

/** Options of every command that are no command's own. */
const common = ['help', 'h', 'version', 'v']

/** What options are called elsewhere. */
const elsewhere: Readonly<Record<string, string>> = { lang: 'locale', language: 'locale', formatter: 'format' }

/** The first thing that is wrong with arguments; null where nothing is that is known, or help is asked for. */
export function argumentMistake(argv: string[], commands: readonly Command[]): Wording | null {
  const chosen = chosenCommand(argv, commands)
  if (chosen === undefined) return null
  const { command, rest: own } = chosen
  const table = command.options('zh')
  const { _: words, '--': rest = [], ...all } = parse(own, parserOptions(table))
  const given = Object.entries(lastValues(all, table))
  if (given.some(([key]) => common.includes(key))) return null
  const unknown = given.map(([key]) => key).find((key) => optionOf(table, key) === undefined)
  if (unknown !== undefined) return unknownOption(unknown, table)
  const wrong = given.map(([key, value]) => valueMistake(key, value, table)).find((one) => one !== null)
  const most = command.names?.most ?? 0
  return wrong ?? (words.length + rest.length > most ? tooMany([...words, ...rest].map(String), most) : null)
}

/** The command of arguments, also where its name follows options. */
function chosenCommand(argv: string[], commands: readonly Command[]) {
  const chosen = commandOf(argv, commands)
  if (chosen === undefined || chosen.named) return chosen
  const { _: words } = parse(argv, parserOptions(chosen.command.options('zh')))
  const later = commands.find(({ name }) => words.includes(name))
  return later === undefined
    ? chosen
    : { command: later, named: true, rest: argv.toSpliced(argv.indexOf(later.name), 1) }
}

function unknownOption(key: string, table: OptionTable): Wording {
  const written = key.length === 1 ? `-${key}` : `--${kebab(key)}`
  const likely = key.length === 1 ? null : likelyOption(kebab(key), [...Object.keys(table), 'help', 'version'])
  return likely === null
    ? { zh: `没有选项“${written}”（见 --help）`, en: `there is no option ‘${written}’ (see --help)` }
    : { zh: `“${written}”，是不是 --${likely}？`, en: `there is no option ‘${written}’; did you mean --${likely}?` }
}

/** The option that is meant: by its name, by the end of it (`dry-run` for `fix-dry-run`), or by its name elsewhere. */
function likelyOption(word: string, names: readonly string[]): string | null {
  const other = elsewhere[word]
  if (other !== undefined && names.includes(other)) return other
  return nearest(word, names) ?? names.find((name) => name.endsWith(`-${word}`)) ?? null
}

function kebab(key: string): string {
  return key.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
}

function valueMistake(key: string, value: unknown, table: OptionTable): Wording | null {
  const option = optionOf(table, key)
  if (option === undefined) return null
  const name = `--${nameOf(key, table)}`
  const values = [value].flat().map((one: unknown) => (typeof one === 'string' ? one : ''))
  if (option.type !== 'boolean' && (values.length === 0 || values.includes(''))) {
    return { zh: `${name} 后面要写值`, en: `${name} takes a value` }
  }
  const choices = (option.choices ?? []) as readonly string[]
  const wrong = choices.length === 0 ? undefined : values.find((one) => !choices.includes(one))
  if (wrong === undefined) return null
  const likely = nearest(wrong, choices)
  return {
    zh: `${name} 只能是 ${listed(choices, 'zh')}，没有“${wrong}”${likely === null ? '' : `，是不是 ${likely}？`}`,
    en: `${name} is ${listed(choices, 'en')}, not ‘${wrong}’${likely === null ? '' : `; did you mean ${likely}?`}`,
  }
}

function nameOf(key: string, table: OptionTable): string {
  const option = optionOf(table, key)
  return Object.keys(table).find((name) => table[name] === option) ?? key
}

function tooMany(names: readonly string[], most: number): Wording {
  const surplus = names[most] ?? ''
  return { zh: `多了一个“${surplus}”（见 --help）`, en: `‘${surplus}’ is one too many (see --help)` }
}
