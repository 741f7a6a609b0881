import { allMatches } from '../../report/text/all-matches.ts'
import { placeOf, sliceText } from '../../report/text/text.ts'
import type { Report, Text } from '../../report/types.ts'
import { openingBlocks } from '../shared/opening-blocks.ts'

/** The titles of all tables, those of annexes too, and the lines of letterhead and close, which list the annexes. */
export function captionsOf({ tables, appended, margins }: Report): Text[] {
  return [...[...tables, ...appended.tables].flatMap(({ caption }) => caption), ...margins]
}

/** The bodies that the opening says the report is of. */
export function openingsOf(report: Report, opening: RegExp): Text[] {
  return openingBlocks(report).flatMap(({ text }) =>
    allMatches(text.value, opening).flatMap(({ indices }) => {
      const [from, to] = indices?.groups?.['body'] ?? [0, 0]
      return to > from ? [sliceText(text, from, to)] : []
    }),
  )
}

/** The lines between the body of the document and the day of signing. */
export function signaturesOf({ blocks, margins, meta }: Report): Text[] {
  const last = blocks.at(-1)
  if (last === undefined || meta.signed === null) return []
  const [from, to] = [placeOf(last.text).end, placeOf(meta.signed.text).start]
  return margins.filter((text) => {
    const { start } = placeOf(text)
    return start >= from && start < to
  })
}
