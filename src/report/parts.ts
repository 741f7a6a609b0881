import type { Body } from './body.ts'
import { matchesAny, pattern } from './pattern.ts'
import { withYears } from './part-names.ts'
import { placeOf } from './text.ts'
import type { Heading, Part } from './types.ts'
import type { PartWords, Vocabulary } from './vocabulary.ts'

/** Keys of the parts that the vocabulary of shortcomings speaks of. */
export const partKeys = { shortcomings: 'shortcomings', causes: 'causes', plan: 'plan' } as const

/** The state of every part of the vocabulary, by key. */
export function partsOf(body: Body, words: Vocabulary): Record<string, Part> {
  const sections = body.outline.map((_, index) => partsAbove(body.outline, index))
  return Object.fromEntries(
    Object.entries(words.parts).map(([key, part]): [string, Part] => {
      const headings = body.outline.flatMap(({ parts }, index) => (parts.includes(key) ? [index] : []))
      if (headings.length > 0) return [key, { state: 'present', headings, places: [] }]
      const places = embedded(body, part, sections)
      return [key, { state: places.length > 0 ? 'embedded' : 'missing', headings, places }]
    }),
  )
}

/** The parts that a heading, or those it stands under, name. */
export function partsAbove(outline: Heading[], index: number | null): string[] {
  const parts: string[] = []
  for (let at = index; at !== null; at = outline[at]?.parent ?? null) parts.push(...(outline[at]?.parts ?? []))
  return parts
}

/** Sentences that carry a part which no heading names. What titles of documents (《…》) say does not count. */
function embedded(
  { blocks, sentences, outline, reportYear }: Body,
  part: PartWords,
  sections: string[][],
): Part['places'] {
  if (part.sentences.length === 0) return []
  const carrying = part.sentences.map((source) => pattern(withYears(source, reportYear)))
  const excepted = part.except.map(pattern)
  return sentences.flatMap(({ block, start, end }) => {
    const { text, heading } = blocks[block] ?? {}
    const above = heading === null || heading === undefined ? [] : (sections[heading] ?? [])
    if (!text || part.outside.some((key) => above.includes(key) && !isJoint(outline, heading))) return []
    if (part.within.length > 0 && !part.within.some((key) => above.includes(key))) return []
    const value = text.value.slice(start, end).replaceAll(/《[^》]{1,80}》/gu, (title) => '　'.repeat(title.length))
    if (matchesAny(value, excepted) || !matchesAny(value, carrying)) return []
    return [placeOf(text, start, end)]
  })
}

function isJoint(outline: Heading[], heading: number | null | undefined): boolean {
  return heading !== null && heading !== undefined && (outline[heading]?.parts.length ?? 0) > 1
}
