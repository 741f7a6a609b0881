import { allMatches } from '../../report/text/all-matches.ts'
import { readInteger } from '../../report/text/numerals.ts'
import type { Report, Text } from '../../report/types.ts'
import { outside, quoted, type Range } from '../shared/outside.ts'

export interface DanglingPart extends Range {
  text: Text
  /** How many parts there are. */
  count: number
}

/** Fewer headings may be all that is left of the outline. */
const least = 2

/** Where the body sends its reader to a part (见第五部分, with its `number`) that it does not have. */
export function danglingParts({ blocks, outline }: Report, mention: RegExp): DanglingPart[] {
  const found = blocks.flatMap(({ text }) =>
    outside(
      text.value,
      (text.value.includes('部分') ? allMatches(text.value, mention) : []).map(({ index, 0: words, groups }) => ({
        from: index,
        to: index + words.length,
        number: readInteger(groups?.['number'] ?? '') ?? 0,
      })),
      quoted,
    ).map((one) => ({ ...one, text })),
  )
  if (found.length === 0) return []
  const top = Math.min(...outline.map(({ level }) => level))
  const parts = outline.filter(({ level }) => level === top)
  const count = Math.max(parts.length, ...parts.map(({ number }) => number ?? 0))
  return parts.length < least ? [] : found.flatMap(({ number, ...one }) => (number > count ? [{ ...one, count }] : []))
}
