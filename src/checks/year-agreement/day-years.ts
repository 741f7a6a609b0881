import { blockOf } from '../../report/links.ts'
import { allMatches } from '../../report/text/all-matches.ts'
import { partsNearest } from '../../report/parts/parts.ts'
import type { Report, Text } from '../../report/types.ts'

/** How days that come every year (国家宪法日) are told with a `year`, and what makes another year than the report's right. */
export interface DayPatterns {
  parts: { part: string; offset: number }[]
  days: RegExp
  apart: RegExp
}

/** A year of such a day among what was done in the year reported on. */
export interface DayYear {
  text: Text
  from: number
  to: number
  year: number
  offset: 0
  outcome: 'day'
}

/**
 * Days of the year before among the achievements. Not where the sentence compares or reaches further, nor in a report that
 * tells of a year from one autumn to the next, nor where the paragraph has such days of the report year.
 */
export function dayYears(report: Report, { parts, days, apart }: DayPatterns, reportYear: number): DayYear[] {
  const { blocks, outline, sentences } = report
  const [before, own] = [`${String(reportYear - 1)}年`, `${String(reportYear)}年`]
  const isOfOwn = ({ groups }: RegExpExecArray): boolean => Number(groups?.['year']) === reportYear
  if (!blocks.some(({ text }) => text.value.includes(before))) return []
  const found = sentences.flatMap(({ block, start, end }): DayYear[] => {
    const { text, heading } = blockOf(report, { block })
    const sentence = text.value.slice(start, end)
    const above = partsNearest(outline, heading)
    const isOwn =
      above.length > 0 && above.every((one) => parts.some(({ part, offset }) => part === one && offset === 0))
    if (!sentence.includes(before) || !isOwn || apart.test(sentence)) return []
    return allMatches(sentence, days).flatMap(({ index, groups, 0: words }): DayYear[] => {
      const year = Number(groups?.['year'])
      const isWrong = year === reportYear - 1 && !sentence.includes(own) && !allMatches(text.value, days).some(isOfOwn)
      const [from, to] = [start + index, start + index + words.length]
      return isWrong ? [{ text, from, to, year, offset: 0, outcome: 'day' }] : []
    })
  })
  if (found.length === 0) return []
  const reaches = new RegExp(`${before}(?:1[0-2]|9)月[^。；]{0,12}(?:至|到|—|-|～|以来|起)`, 'u')
  return blocks.some(({ text }) => reaches.test(text.value)) ? [] : found
}
