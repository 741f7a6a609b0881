import { blockOf, headingAt } from '../../report/links.ts'
import { partsNearest } from '../../report/parts/parts.ts'
import type { Report } from '../../report/types.ts'
import type { NamedYear, YearPatterns } from './named-year.ts'

const anyYear = /20\d{2}年/u

/** So often a section names the year reported on, where it tells of that alone. */
const own = 2

/**
 * Sentences that open with the year before the one reported on: what that year is said to be (2024年是…之年, `states`), and what is
 * told of it (`deeds`) in a section of the report year that names that
 * elsewhere, and the other nowhere else; where nothing but that year can be meant (`alone`), in one that names no other.
 */
export function sentenceYears(
  report: Report,
  { parts, states, deeds, alone, apart }: Pick<YearPatterns, 'parts' | 'states' | 'deeds' | 'alone' | 'apart'>,
  reportYear: number,
): NamedYear[] {
  const { blocks, outline, sentences } = report
  const [before, now] = [`${String(reportYear - 1)}年`, `${String(reportYear)}年`]
  if (!blocks.some(({ text }) => text.value.includes(before))) return []
  const countIn = (heading: number | null, year: string | RegExp): number =>
    [
      ...blocks.filter((block) => block.heading === heading).map(({ text }) => text.value),
      heading === null ? '' : headingAt(report, heading).title.value,
    ].reduce((sum, value) => sum + value.split(year).length - 1, 0)
  return sentences.flatMap(({ block, start, end }): NamedYear[] => {
    const { text, heading } = blockOf(report, { block })
    const sentence = text.value.slice(start, end)
    if (!sentence.startsWith(before) || sentence.includes(now) || apart.test(sentence)) return []
    const above = partsNearest(outline, heading)
    const isOwn = above.every((one) => parts.some(({ part, offset }) => part === one && offset === 0))
    const isOnly =
      countIn(heading, now) >= own || (above.every((one) => alone.includes(one)) && countIn(heading, anyYear) === 1)
    const isDeed = above.length > 0 && deeds.test(sentence) && countIn(heading, before) === 1 && isOnly
    const isState = states.test(sentence) && !text.value.includes(`${now}是`)
    if (!isOwn || !(isDeed || isState)) return []
    return [{ text, from: start, to: start + 4, year: reportYear - 1, offset: 0, outcome: 'told' }]
  })
}
