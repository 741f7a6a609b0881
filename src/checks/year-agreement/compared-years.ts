import { allMatches } from '../../report/text/all-matches.ts'
import { blockOf } from '../../report/links.ts'
import { partsNearest } from '../../report/parts/parts.ts'
import type { Report } from '../../report/types.ts'
import type { NamedYear, YearPatterns } from './named-year.ts'

const anyYear = /(?:19|20)\d{2}年/gu
const titles = /《[^》]{1,80}》|[〔（(]20\d{2}[^）)〕]{0,8}[）)〕]/gu

/** The report year where the year itself is compared with it: 2024年受理36件，较2024年下降12%. What the sentence tells is of no other. */
export function comparedYears(
  { blocks, outline, sentences }: Report,
  { parts, itself }: Pick<YearPatterns, 'parts' | 'itself'>,
  reportYear: number,
): NamedYear[] {
  const own = `${String(reportYear)}年`
  if (!blocks.some(({ text }) => text.value.includes(own))) return []
  return sentences.flatMap(({ block, start, end }): NamedYear[] => {
    const { text, heading } = blockOf({ blocks }, { block })
    const sentence = text.value.slice(start, end)
    if (!sentence.includes(own)) return []
    const above = partsNearest(outline, heading)
    if (!above.every((one) => parts.some(({ part, offset }) => part === one && offset === 0))) return []
    const years = sentence.replaceAll(titles, '').match(anyYear) ?? []
    if (years.length < 2 || years.some((year) => year !== own)) return []
    return allMatches(sentence, itself).flatMap(({ indices }): NamedYear[] => {
      const [from, to] = indices?.groups?.['year'] ?? [0, 0]
      if (to <= from || sentence.slice(from, to) !== own.slice(0, 4)) return []
      return [{ text, from: start + from, to: start + to + 1, year: reportYear, offset: -1, outcome: 'itself' }]
    })
  })
}
