import type { Severity } from '../problem/severity.ts'
import type { Locale } from '../rules/locale.ts'

/** What levels are called in texts for people. */
export const levelNames: Record<Locale, Record<Severity, string>> = {
  zh: { error: '错误', warning: '警告', info: '提示' },
  en: { error: 'Error', warning: 'Warning', info: 'Info' },
}
