import type { ShortcomingPatterns } from './shortcoming-patterns.ts'

/** 切实加强证件管理: an act in a few words, of which nothing but its zeal is told. */
const zealous = /^(?:切实|进一步|不断|全面|持续|着力|认真|扎实){1,2}[^，。；\d]{2,12}$/u

/** Whether a sentence only exhorts: 要高度重视，切实加强证件管理. */
export function exhortsOnly(value: string, { slogan }: ShortcomingPatterns): boolean {
  const clauses = value.split(/[，；。]/u).filter((clause) => clause !== '')
  return clauses.some((clause) => slogan.test(clause)) && clauses.every((one) => slogan.test(one) || zealous.test(one))
}
