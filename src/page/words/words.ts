import type { Locale } from '../../rules/locale.ts'
import { chinese } from './chinese.ts'
import { english } from './english.ts'

/** All that the page says itself, in one language. */
export type Words = typeof chinese

/** The words of a language. */
export function wordsOf(locale: Locale): Words {
  return locale === 'zh' ? chinese : english
}
