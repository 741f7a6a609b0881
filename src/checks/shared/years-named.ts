import { allMatches } from '../../report/all-matches.ts'

/** The words from the year on that is said to be something, in what stands before that: 2024年是…; null where none is. */
export function yearSaid(before: string): string | null {
  const found = allMatches(before, /(?:\d{4}年|今年|本年度?)(?:既|也|正|又|还|恰)?(?:是|为|系|作为)/gu).at(-1)
  return found !== undefined && !/；/u.test(before.slice(found.index)) ? found[0] : null
}

/** Years that a sentence may be about: those it names, outside of titles and periods, and that of its part of the report. */
export function yearsNamed(
  sentence: string,
  { reportYear, isPlan }: { reportYear: number; isPlan: boolean },
): { years: number[]; own: number; isNamed: boolean } {
  const own = isPlan ? reportYear + 1 : reportYear
  const rest = sentence.replaceAll(/《[^》]{1,80}》|（\d{4}年?[—–－~-]{1,2}\d{4}年?）/gu, '')
  const years = [
    ...allMatches(rest, /(\d{4})年?(?!\d)/gu).map(([, year]) => Number(year)),
    ...(/今年|本年|当年|全年/u.test(rest) ? [reportYear, own] : []),
    ...(/明年|来年|下一?年|新的一年/u.test(rest) ? [reportYear + 1, own] : []),
    ...(/去年|上一?年/u.test(rest) ? [reportYear - 1] : []),
  ]
  return { years, own, isNamed: years.length > 0 }
}
