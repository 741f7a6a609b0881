import { isMap } from '../read/is-map.ts'
import type { Locale } from '../rules/locale.ts'

/** What the user of an editor asks for; a configuration file has the rest. */
export interface Settings {
  enable: boolean
  /** null: as the configuration says, else as the editor speaks. */
  locale: Locale | null
  /** A rule set, as for `--rules`; null: as the configuration says. */
  rules: string | null
  /** A configuration file, as for `--config`; null: the nearest. */
  config: string | null
  /** Nothing is said of a document that is no such report at all, as of most that an editor opens. */
  onlyReports: boolean
}

/** The settings in what an editor sends, in which anything may stand. */
export function settingsOf(sent: unknown): Settings {
  const values = isMap(sent) ? (isMap(sent['fazhilint']) ? sent['fazhilint'] : sent) : {}
  return {
    enable: values['enable'] !== false,
    locale: localeIn(values['locale']),
    rules: textIn(values['rules']),
    config: textIn(values['config']),
    onlyReports: values['onlyReports'] !== false,
  }
}

/** `zh-CN`, `zh-tw`, `en`, `en-US`; null for whatever else. */
export function localeIn(name: unknown): Locale | null {
  const [, language] = typeof name === 'string' ? (/^(zh|en)(?![a-z])/iu.exec(name) ?? []) : []
  return language === undefined ? null : language.toLowerCase() === 'en' ? 'en' : 'zh'
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}
