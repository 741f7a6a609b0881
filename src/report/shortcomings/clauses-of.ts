import { countHan } from '../text/count-han.ts'
import { allMatches } from '../text/all-matches.ts'
import { openingMark } from '../parts/items.ts'
import { sliceText } from '../text/text.ts'
import type { Text } from '../types.ts'

/** The clauses of a sentence parted by ；, without the mark of its item. */
export function clausesOf(text: Text, item: boolean): Text[] {
  const from = item ? (openingMark(text.value)?.end ?? 0) : 0
  const clauses = allMatches(text.value, /[^；]+；?/gu).map(({ index, 0: { length } }) => {
    const start = index === 0 ? from : index
    return sliceText(text, start, index + length)
  })
  return clauses.filter(({ value }) => countHan(value) >= 4)
}
