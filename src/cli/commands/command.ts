import type { InferredOptionTypes, Options } from 'yargs'
import type { Locale } from '../../rules/locale.ts'
import type { Wording } from '../../rules/types.ts'
import type { ExitCode, Host } from '../host.ts'

/** What a command runs in. */
export interface Context {
  host: Host
  locale: Locale
}

/** Options by their names on the command line, as yargs declares them. */
export type OptionTable = Record<string, Option>

/** As yargs declares it; `likely` are values among others, to be offered when one types. */
export type Option = Options & { likely?: readonly string[] }

/** What arguments give a command: its options by their names in camel case, and all that is no option. */
export type Arguments<Table extends OptionTable> = {
  [Key in keyof InferredOptionTypes<Table> as CamelCase<Key & string>]: InferredOptionTypes<Table>[Key]
} & { names: string[] }

type CamelCase<Key extends string> = Key extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Key

/** A command of the program, one file each. */
export interface Command<Table extends OptionTable = OptionTable> {
  /** Its word; the default command needs none. */
  name: string
  isDefault?: boolean
  describe: Wording
  /** What its arguments that are no options name, and how many there may be. */
  names: { most: number; name: string; describe: Wording } | null
  options: (locale: Locale) => Table
  run: (args: Arguments<Table>, context: Context) => Promise<ExitCode>
}

/** Types the arguments of a command where it is written. */
export function defineCommand<const Table extends OptionTable>(command: Command<Table>): Command {
  return command as unknown as Command
}
