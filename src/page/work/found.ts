import { sectionAt } from '../../lint/section-at.ts'
import type { Place } from '../../problem/place.ts'
import type { Problem } from '../../problem/problem.ts'
import type { Report } from '../../report/types.ts'
import type { Found } from './protocol.ts'

const longest = 60

/** Problems of one report with the words they are about, and where in its outline they stand. */
export function foundIn(problems: readonly Problem[], text: string, report: Report): Found[] {
  return problems.map((problem) => {
    const { place } = problem
    if (place === null) return { problem, quote: '', section: '' }
    const [start, end] = [place.start.offset, place.end.offset]
    return { problem, quote: quoteOf(text, { start, end }), section: sectionAt(report, start) ?? '' }
  })
}

/** On one line, and cut in the middle of what is long. */
function quoteOf(text: string, { start, end }: Place): string {
  const cut = end - start > longest
  const words = cut ? `${text.slice(start, start + longest - 10)}……${text.slice(end - 8, end)}` : text.slice(start, end)
  return words.replaceAll(/\s+/gu, ' ').trim()
}
