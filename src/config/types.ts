import type { Severity } from '../problem/severity.ts'

/** What a configuration says of a rule: its level, and options that replace the rule's own. */
export interface RuleSetting {
  level: Severity | 'off'
  options: Record<string, unknown>
}

/** Settings of rules, by id. */
export type RuleSettings = Record<string, RuleSetting>

/** A language model that rules may ask what only meaning tells: a service with the interface of OpenAI's chat. */
export interface JudgeSettings {
  /** The address below which `/chat/completions` is found, or that itself. */
  url: string
  model: string
  /** Seconds within which a request has to be answered, however often it is tried. */
  timeout: number
  /** So many questions are put in one request at most. */
  batch: number
  /** Whether it may be asked at an address that is neither of this machine nor of a private network. */
  allowPublic: boolean
  /** The environment variable that holds its key. */
  keyEnv: string | null
}

/** A configuration, valid and complete, as plain data. */
export interface Config {
  /** The file, as the user would name it; null where there is none. */
  path: string | null
  /** The folder that globs and names of folders are relative to. */
  folder: string
  /** Rule sets by name or folder; the last one wins. */
  extends: string[]
  /** For all files; those of the command line come after these. */
  rules: RuleSettings
  overrides: { files: string[]; rules: RuleSettings }[]
  /** Of the command line: these win over all others. */
  commanded: RuleSettings
  /** Files that are not linted, in the form of .gitignore. */
  ignores: string[]
  locale: 'zh-CN' | 'en' | null
  /** Who is asked what only meaning tells; null for nobody. */
  judge: JudgeSettings | null
  /** What becomes of comments in reports that speak to the linter. */
  directives: 'report' | 'heed' | 'ignore'
  /** Whether it is measured how long each report takes. */
  timed: boolean
  /** So many bytes may be read of a report; null for as many as usual. */
  mostBytes: number | null
}

/** The configuration where there is none. */
export function noConfig(folder: string): Config {
  return {
    path: null,
    folder,
    extends: ['rule-of-law-report'],
    rules: {},
    overrides: [],
    commanded: {},
    ignores: [],
    locale: null,
    judge: null,
    directives: 'report',
    timed: false,
    mostBytes: null,
  }
}
