import type { Linter } from '../lint/compile.ts'
import type { Problem } from '../problem/problem.ts'
import type { Locale } from '../rules/locale.ts'
import type { RuleSet } from '../rules/types.ts'
import type { Settings } from './settings.ts'

/** What a report is linted with: a rule set, and the same compiled. */
export interface Opened {
  ruleSet: RuleSet
  linter: Linter
  /** The language of all that is said of it. */
  locale: Locale
  /** Leaves out of the problems of a text those that a list has as known. */
  withoutKnown?: (path: string, text: string, problems: Problem[]) => Problem[]
  /** The folders that configuration and rules were read from. */
  folders?: readonly string[]
}

/** For whom a file is opened. */
export interface Asked {
  /** The folder of the workspace that the file lies in; null where it lies in none. */
  folder: string | null
  settings: Settings
  /** The language of the editor itself, where it has told. */
  language: Locale | null
}

/** The language of what is said before a file is opened: as it is set, as the editor speaks, else that of the program. */
export function localeAsked({ settings, language }: Asked, fallback: Locale): Locale {
  return settings.locale ?? language ?? fallback
}

/** Opens what a file is linted with, or says everything that is wrong with it; null where the file is ignored. */
export type Open = (path: string, asked: Asked) => Promise<Opened | Problem[] | null>
