import type { Report, Text } from '../../report/types.ts'
import { type Dangling, numberedMentions } from './numbered-mentions.ts'

/** How the body refers to a part, with its `number`: 见第五部分. */
export interface PartMentions {
  mention: RegExp
  mayMention: (text: Text) => boolean
}

/** Fewer headings may be all that is left of the outline. */
const least = 2

/** Where the body sends its reader to a part that it does not have. */
export function danglingParts({ blocks, outline }: Report, { mention, mayMention }: PartMentions): Dangling[] {
  const found = blocks.flatMap(({ text }) => (mayMention(text) ? numberedMentions(text, mention) : []))
  if (found.length === 0) return []
  const top = Math.min(...outline.map(({ level }) => level))
  const parts = outline.filter(({ level }) => level === top)
  const count = Math.max(parts.length, ...parts.map(({ number }) => number ?? 0))
  return parts.length < least
    ? []
    : found.filter(({ number }) => (number ?? 0) > count).map((one) => ({ ...one, count }))
}
