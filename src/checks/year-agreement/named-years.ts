import { allMatches } from '../../report/text/all-matches.ts'
import { afterLast } from '../../report/text/cut-at-marks.ts'
import { findDates } from '../../report/times/find-dates.ts'
import { partsNearest } from '../../report/parts/parts.ts'
import type { Report } from '../../report/types.ts'
import { accountYears } from './account-years.ts'
import { actYears } from './act-years.ts'
import { dayYears } from './day-years.ts'
import { periodYears } from './period-years.ts'
import { sentenceYears } from './sentence-years.ts'
import { comparedYears } from './compared-years.ts'
import { namesYearAfter } from '../shared/names-year-after.ts'
import { openingBlocks } from '../shared/opening-blocks.ts'
import { restOfSentence } from '../shared/rest-of-sentence.ts'
import type { YearPatterns, NamedYear } from './named-year.ts'

/** The years that headings and the opening name, those that the plan promises something for, and those told of. */
export function namedYears(report: Report, patterns: YearPatterns, reportYear: number): NamedYear[] {
  const accounts = accountYears(report, patterns, reportYear)
  const sentences = sentenceYears(report, patterns, reportYear)
  return [
    ...headingYears(report, patterns),
    ...openingYears(report, patterns, reportYear),
    ...promiseYears(report, patterns, reportYear),
    ...accounts,
    ...sentences.filter(({ text, from }) => !accounts.some((one) => one.text === text && one.from === from)),
    ...actYears(report, patterns.acts, reportYear),
    ...dayYears(report, patterns, reportYear),
    ...periodYears(report, patterns, reportYear),
    ...comparedYears(report, patterns, reportYear),
  ]
}

/** A year that opens the title of a heading, or follows the 和 of a joint one: 及2023年工作安排. */
function headingYears({ outline }: Report, { parts }: YearPatterns): NamedYear[] {
  return outline.flatMap(({ title, parts: named }) => {
    const known = parts.filter(({ part }) => named.includes(part))
    return findDates(title.value, null).flatMap(({ start, end, year, from, to }) => {
      const joined = start > 0
      if (year === null || from?.slice(0, 4) !== to?.slice(0, 4)) return []
      if (joined && !/[和及与、]$/u.test(title.value.slice(0, start))) return []
      // In a joint heading a year at its start belongs to the first part that it names, one after 及 to the last.
      const of = joined ? known.at(-1) : known[0]
      return of && (!joined || known.length > 1) ? [{ text: title, from: start, to: end, year, offset: of.offset }] : []
    })
  })
}

/**
 * Not where the same paragraph names the report year, too: then the other one is history; but for what the report is said to
 * be on (现将2024年度…), where the sentence tells.
 */
function openingYears(report: Report, { opening, presents }: YearPatterns, reportYear: number): NamedYear[] {
  return openingBlocks(report).flatMap(({ text }) =>
    allMatches(text.value, opening).flatMap((match) => {
      const [from, to] = match.indices?.groups?.['year'] ?? [0, 0]
      const year = Number(text.value.slice(from, to))
      const about = presents.test(match[0]) ? sentenceAround(text.value, from) : text.value
      const isHistory = year !== reportYear && about.replaceAll(/《[^》]{1,80}》/gu, '').includes(`${reportYear}年`)
      return to > from && !isHistory ? [{ text, from, to, year, offset: 0 }] : []
    }),
  )
}

function sentenceAround(value: string, at: number): string {
  return afterLast(value.slice(0, at), '。') + restOfSentence(value, at, value.length)
}

/** What is promised in the plan is not for the year reported on, nor for one before. */
function promiseYears(
  { blocks, outline }: Report,
  { parts, promise, next }: YearPatterns,
  reportYear: number,
): NamedYear[] {
  return blocks.flatMap(({ text, heading }) => {
    const above = partsNearest(outline, heading)
    const [part] = parts.filter(({ part: one, offset }) => offset > 0 && above.includes(one))
    if (part === undefined || above.length > 1) return []
    return allMatches(text.value, promise).flatMap(({ indices }): NamedYear[] => {
      const [from, to] = indices?.groups?.['year'] ?? [0, 0]
      const year = Number(text.value.slice(from, to))
      // 2024年将推进的任务在2025年收尾 is about the year to come.
      const rest = restOfSentence(text.value, to, to + 200)
      const isPast = year <= reportYear && !next.test(rest) && !namesYearAfter(rest, reportYear)
      return to > from && isPast ? [{ text, from, to, year, offset: part.offset, outcome: 'promise' }] : []
    })
  })
}
