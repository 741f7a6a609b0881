import { allMatches } from '../../report/text/all-matches.ts'

/** Patterns of the words that name a year by the one that is told of. */
export interface YearWords {
  /** What can be said to be something: 今年. */
  now: string
  /** What tells of the same year only: 当年, 全年. */
  same: string
  /** 明年. */
  next: string
  /** 去年. */
  past: string
}

/** The report year, and whether what is read belongs to the part on the next one. */
export interface Told {
  reportYear: number
  isPlan: boolean
}

/** Years that a sentence may be about: those it names, outside of titles and periods, and that of its part of the report. */
export interface Years {
  years: number[]
  own: number
  isNamed: boolean
}

/** Reads years by some words. */
export interface YearReader {
  /** The words from the year on that is said to be something, in what stands before that: 2024年是…; null where none is. */
  said: (before: string) => string | null
  named: (sentence: string, told: Told) => Years
}

/** Makes a reader of years. */
export function makeYearReader({ now, same, next, past }: YearWords): YearReader {
  const is = new RegExp(`(?:\\d{4}年|${now})(?:既|也|正|又|还|恰)?(?:是|为|系|作为)`, 'gu')
  const [current, later, earlier] = [new RegExp(`${now}|${same}`, 'u'), new RegExp(next, 'u'), new RegExp(past, 'u')]
  return {
    said(before) {
      const found = allMatches(before, is).at(-1)
      return found !== undefined && !/；/u.test(before.slice(found.index)) ? found[0] : null
    },
    named(sentence, { reportYear, isPlan }) {
      const own = isPlan ? reportYear + 1 : reportYear
      const rest = sentence.replaceAll(/《[^》]{1,80}》|（\d{4}年?[—–－~-]{1,2}\d{4}年?）/gu, '')
      const years = [
        ...allMatches(rest, /(?<![\d.])((?:19|20)\d{2})(?:年|(?![\d.%\p{Script=Han}]))/gu).map(([, year]) =>
          Number(year),
        ),
        ...(current.test(rest) ? [reportYear, own] : []),
        ...(later.test(rest) ? [reportYear + 1, own] : []),
        ...(earlier.test(rest) ? [reportYear - 1] : []),
      ]
      return { years, own, isNamed: years.length > 0 }
    },
  }
}
