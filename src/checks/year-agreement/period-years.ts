import { allMatches } from '../../report/text/all-matches.ts'
import type { Report } from '../../report/types.ts'
import { sentenceAround } from '../shared/sentence-around.ts'
import type { NamedYear, YearPatterns } from './named-year.ts'

/** The year whose figures a report is said to have (数据统计时间为2024年1月1日至12月31日) is the one reported on. */
export function periodYears(
  { blocks }: Report,
  { periods, apart }: Pick<YearPatterns, 'periods' | 'apart'>,
  reportYear: number,
): NamedYear[] {
  const own = `${String(reportYear)}年`
  // Of one of the years before, as a text that was taken over has it.
  const before = [1, 2, 3].map((years) => reportYear - years)
  return blocks.flatMap(({ text }) => {
    if (!before.some((year) => text.value.includes(`${String(year)}年`))) return []
    return allMatches(text.value, periods).flatMap(({ index, indices, 0: words }): NamedYear[] => {
      const [from, to] = indices?.groups?.['year'] ?? [0, 0]
      const sentence = sentenceAround(text.value, index, index + words.length)
      // 至12月31日 is no comparison.
      const isHistory = sentence.includes(own) || apart.test(sentence.replace(words, ''))
      const year = Number(text.value.slice(from, to))
      return before.includes(year) && !isHistory ? [{ text, from, to, year, offset: 0, outcome: 'told' }] : []
    })
  })
}
