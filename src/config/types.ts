import type { Severity } from '../problem/problem.ts'

/** What a configuration says of a rule: its level, and options that replace the rule's own. */
export interface RuleSetting {
  level: Severity | 'off'
  options: Record<string, unknown>
}

/** Settings of rules, by id. */
export type RuleSettings = Record<string, RuleSetting>

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
  /** What becomes of comments in reports that speak to the linter. */
  directives: 'report' | 'heed' | 'ignore'
  /** Whether it is measured how long each report takes. */
  timed: boolean
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
    directives: 'report',
    timed: false,
  }
}
