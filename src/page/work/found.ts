import type { Place } from '../../problem/place.ts'
import type { Problem } from '../../problem/problem.ts'
import type { Heading } from '../../report/types.ts'
import type { Found } from './protocol.ts'

const longest = 60

/** Problems of one report with the words they are about, and where in its outline they stand. */
export function foundIn(problems: readonly Problem[], text: string, outline: readonly Heading[]): Found[] {
  return problems.map((problem) => {
    const { place } = problem
    if (place === null) return { problem, quote: '', section: '' }
    const [start, end] = [place.start.offset, place.end.offset]
    return { problem, quote: quoteOf(text, { start, end }), section: sectionOf(outline, start) }
  })
}

/** On one line, and cut in the middle of what is long. */
function quoteOf(text: string, { start, end }: Place): string {
  const cut = end - start > longest
  const words = cut ? `${text.slice(start, start + longest - 10)}……${text.slice(end - 8, end)}` : text.slice(start, end)
  return words.replaceAll(/\s+/gu, ' ').trim()
}

/** The ordinals of the headings above a place, outermost first; the title of one that has none. */
function sectionOf(outline: readonly Heading[], offset: number): string {
  let at = -1
  while ((outline[at + 1]?.place.start ?? Infinity) <= offset) at++
  const path: string[] = []
  for (let index: number | null = at < 0 ? null : at; index !== null; index = outline[index]?.parent ?? null) {
    const { ordinal, title } = outline[index] ?? {}
    path.unshift(ordinal?.replace(/[、．.，]$/u, '').trim() ?? title?.raw.slice(0, 10) ?? '')
  }
  return path.join('')
}
