import { allMatches } from '../../report/text/all-matches.ts'
import { readInteger } from '../../report/text/numerals.ts'
import type { Text } from '../../report/types.ts'
import { outside, quoted, type Range } from '../shared/outside.ts'

/** Where a text sends its reader to something with a number: 附件2, 第五部分. */
export interface Mention extends Range {
  text: Text
  number: number | null
}

/** One that leads nowhere. */
export interface Dangling extends Range {
  text: Text
  /** How many there are. */
  count: number
}

/** What a pattern matches that has a `number`, outside of quotations. */
export function numberedMentions(text: Text, pattern: RegExp): Mention[] {
  const found = allMatches(text.value, pattern).map(({ index, 0: words, groups }) => ({
    text,
    from: index,
    to: index + words.length,
    number: readInteger(groups?.['number'] ?? ''),
  }))
  return outside(text.value, found, quoted)
}
