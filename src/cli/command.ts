import type { ArgumentsCamelCase, Argv } from 'yargs'
import type { Locale } from '../rules/locale.ts'
import type { Wording } from '../rules/types.ts'
import type { ExitCode, Host } from './host.ts'

/** What a command runs in. */
export interface Context {
  host: Host
  locale: Locale
}

/** A command of the program, one file each. */
export interface Command<Args> {
  /** Its words and positional arguments, as yargs writes them. */
  command: string[]
  describe: Wording
  /** Declares its arguments. */
  build: (yargs: Argv, locale: Locale) => Argv<Args>
  run: (args: ArgumentsCamelCase<Args>, context: Context) => Promise<ExitCode>
}

/** Types the arguments of a command where it is written. */
export function defineCommand<Args>(command: Command<Args>): Command<Args> {
  return command
}
