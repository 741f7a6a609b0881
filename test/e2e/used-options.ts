import type { Command, Option } from '../../src/cli/commands/command.ts'
import { commands } from '../../src/cli/commands/commands.ts'
import { commandOf } from '../../src/cli/options/parse-arguments.ts'
import { formatNames } from '../../src/format/formats.ts'

/** What every command has that none declares. */
const builtIn: [string, Option][] = [['help', { type: 'boolean', alias: 'h' }]]

/** All that can be typed: every command with each of its options, their short forms and their values. */
export function allOptions(): string[] {
  return commands.flatMap((command) =>
    tableOf(command).flatMap(([name, option]) => [
      `${command.name} --${name}`,
      ...[option.alias ?? []]
        .flat()
        .filter(() => name !== 'help')
        .map((alias) => `${command.name} -${alias}`),
      ...valuesOf(name, option).map((value) => `${command.name} --${name} ${value}`),
    ]),
  )
}

/** What of that a run types. */
export function usedOptions(argv: readonly string[]): string[] {
  const chosen = commandOf([...argv], commands)
  if (chosen === undefined) return []
  const { command, rest } = chosen
  return rest.flatMap((word, at) => {
    const [, dashes = '', flag = '', value] = /^(--?)([^=]+)(?:=(.*))?$/u.exec(word) ?? []
    const found = tableOf(command).find(([name, { alias }]) => name === flag || [alias ?? []].flat().includes(flag))
    if (found === undefined) return []
    const [name] = found
    return [
      `${command.name} ${dashes}${flag}`,
      `${command.name} --${name} ${value ?? rest[at + 1] ?? ''}`,
      ...(name === 'help' ? [`${command.name} --help`] : []),
    ]
  })
}

function tableOf(command: Command): [string, Option][] {
  return [...Object.entries(command.options('zh')), ...builtIn]
}

function valuesOf(name: string, { choices, likely }: Option): string[] {
  return (choices ?? (name === 'format' && likely !== undefined ? formatNames : [])).map(String)
}
