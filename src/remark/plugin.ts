import type { Plugin } from 'unified'
import { remarksOf } from '../format/remark.ts'
import { lint } from '../lint/lint.ts'
import { sourceOfText } from '../lint/source-of-text.ts'
import type { Locale } from '../rules/locale.ts'
import type { RuleSet } from '../rules/types.ts'
import { noteOf } from './note-of.ts'
import { openForRemarks } from './open-for-remarks.ts'

/** What the plugin may be told; with nothing it finds what `fazhilint` finds without a configuration. */
export interface FazhilintOptions {
  /** A rule set that was loaded before; `rules` then does nothing. */
  ruleSet?: RuleSet | undefined
  /** A rule set by its name, or by its folder, relative to the working folder of the file. */
  rules?: string | undefined
  /** The language of messages: Chinese where nothing is said. */
  locale?: Locale | undefined
}

/** Levels as unified knows them. */
const fatal = { error: true, warning: false, info: undefined } as const

/**
 * A plugin for unified, as those of remark-lint are: what the rules find becomes messages of the file, and the tree stays
 * as it is. It reads the text itself, since in official text a line is a paragraph.
 */
const fazhilint: Plugin<[(FazhilintOptions | null | undefined)?]> = (options) => {
  const { ruleSet, rules = 'rule-of-law-report', locale = 'zh' } = options ?? {}
  let opening: ReturnType<typeof openForRemarks> | null = null
  return async (_tree, file) => {
    opening ??= openForRemarks(ruleSet ?? rules, { cwd: file.cwd, locale })
    const { linter, format } = await opening
    const result = await lint(sourceOfText(String(file), file.path), linter)
    for (const remark of remarksOf(result, format)) {
      const message = file.message(remark.message, {
        place: { start: remark.start, end: remark.end },
        source: 'fazhilint',
        ruleId: remark.rule ?? remark.problem.id,
      })
      message.fatal = fatal[remark.level]
      message.note = noteOf(remark, locale)
    }
  }
}

// The one that remark takes, where a configuration names the module only.
export { fazhilint as default }
