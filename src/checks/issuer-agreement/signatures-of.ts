import { placeOf } from '../../report/text/text.ts'
import type { Report, Text } from '../../report/types.ts'

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
