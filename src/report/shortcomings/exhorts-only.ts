import type { ShortcomingPatterns } from './shortcoming-patterns.ts'

/** Whether a sentence only exhorts: 要高度重视，切实加强证件管理. */
export function exhortsOnly(value: string, { slogan, zealous }: ShortcomingPatterns): boolean {
  const clauses = value.split(/[，；。]/u).filter((clause) => clause !== '')
  return clauses.some((clause) => slogan.test(clause)) && clauses.every((one) => slogan.test(one) || zealous.test(one))
}
