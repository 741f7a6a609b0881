import { allMatches } from '../../report/text/all-matches.ts'

/** Whether words name a year after another, in digits. */
export function namesYearAfter(words: string, year: number): boolean {
  return allMatches(words, /(\d{4})年/gu).some(([, one]) => Number(one) > year)
}
