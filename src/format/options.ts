import type { Locale } from '../rules/locale.ts'
import type { Basis, Rule } from '../rules/types.ts'

/** What a formatter may know besides the results. */
export interface FormatOptions {
  locale: Locale
  color: boolean
  /** Columns of the terminal, where there is one. */
  width?: number | null
  /** Every finding is listed, however many there are of a rule. */
  all?: boolean
  /** By id: what rules rest on, and the rules. */
  basis: Record<string, Basis>
  rules: Record<string, Rule>
  /** Of the linter. */
  version: string
  /** The absolute form of a path as the user gave it. */
  absolute: (path: string) => string
}
