import { blockOf, headingAt } from '../../report/links.ts'
import { withYears } from '../../report/parts/part-names.ts'
import { partsNearest } from '../../report/parts/parts.ts'
import { pattern } from '../../report/text/pattern.ts'
import { sentenceValue } from '../../report/parts/sentences.ts'
import type { Place, Report, Text } from '../../report/types.ts'
import { textsIn } from '../shared/texts-in.ts'

/** Where to look: the title; headings and first sentence of a part; all of a part; all of the report. */
export type Room = 'title' | 'part' | 'part-text' | 'report'

/** The texts that are asked, and where and by what words to point at them. */
export interface Asked {
  values: string[]
  text: Text | null
  place: Place
}

/** The texts of one room; null where the part, or all text, is not there. */
export function askedIn(report: Report, where: Room, part: string | null): Asked | 'no title' | null {
  const { meta, anchor, blocks } = report
  if (where === 'title')
    return meta.title ? { values: [meta.title.value], text: meta.title, place: anchor } : 'no title'
  if (where === 'report')
    return blocks.length === 0 ? null : { values: valuesIn(report, []), text: meta.title, place: anchor }
  const headings = (report.parts[part ?? '']?.headings ?? []).map((index) => headingAt(report, index))
  const [first] = headings
  if (!first) return null
  const opening = [...headings.map(({ title }) => title.value), firstSentence(report, part ?? '')].join('\n')
  const values = where === 'part' ? [opening] : valuesIn(report, [part ?? ''])
  return { values, text: first.title, place: first.place }
}

/** All that is written in the report, or in some of its parts. */
export function valuesIn(report: Report, parts: readonly string[]): string[] {
  const areas =
    parts.length === 0 ? (['title', 'headings', 'body', 'margins'] as const) : (['headings', 'body'] as const)
  return textsIn(report, areas, parts).map(({ text, from, to }) => text.value.slice(from, to))
}

/** The first sentence under the headings that name a part; of a joint one, under the heading below it that names the part alone. */
function firstSentence(report: Report, part: string): string {
  const under = report.sentences.flatMap((sentence, index) => {
    const named = sentence.title ? [] : partsNearest(report.outline, blockOf(report, sentence).heading)
    return named.includes(part) ? [{ index, isAlone: named.length === 1 }] : []
  })
  const first = under.find(({ isAlone }) => isAlone) ?? under[0]
  return first === undefined ? '' : sentenceValue(report, first.index)
}

/** Whether one of the texts has a match of a pattern that may name the years of the report. */
export function says({ meta }: Report, texts: readonly string[], source: string): boolean {
  const sought = pattern(withYears(source, meta.reportYear))
  return texts.some((text) => sought.test(text))
}
