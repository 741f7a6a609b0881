import type { Locale } from '../../rules/locale.ts'
import { chinese } from './chinese.ts'
import { english } from './english.ts'
import type { Words } from './page-words.ts'

/** The words of a language. */
export function wordsOf(locale: Locale): Words {
  return locale === 'zh' ? chinese : english
}
