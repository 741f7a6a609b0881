import { allMatches } from '../../report/all-matches.ts'

/** Whether words name a year after another, or the next one: 明年. */
export function namesLater(words: string, year: number): boolean {
  return /明年|来年|下一?年/u.test(words) || allMatches(words, /(\d{4})年/gu).some(([, one]) => Number(one) > year)
}
