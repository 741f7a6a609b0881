import { allMatches } from '../../report/text/all-matches.ts'
import { sliceText } from '../../report/text/text.ts'
import type { Report, Text } from '../../report/types.ts'
import { openingBlocks } from '../shared/opening-blocks.ts'

/** The bodies that the opening says the report is of. */
export function openingsOf(report: Report, opening: RegExp): Text[] {
  return openingBlocks(report).flatMap(({ text }) =>
    allMatches(text.value, opening).flatMap(({ indices }) => {
      const [from, to] = indices?.groups?.['body'] ?? [0, 0]
      return to > from ? [sliceText(text, from, to)] : []
    }),
  )
}
