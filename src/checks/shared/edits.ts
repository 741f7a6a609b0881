import { placeOf } from '../../report/text/text.ts'
import type { Place, Text } from '../../report/types.ts'
import type { Edit } from '../kind.ts'

/** The edit that puts `words` for what stands at a place. */
export function editAt({ start, end }: Place, words: string): Edit {
  return { start, end, text: words }
}

/**
 * The edit that puts `words` for a stretch of a text. null where marks, dropped spaces or a cut stand within it: the
 * text does not have them, and writing over them would lose them.
 */
export function editOf(text: Text, [from, to]: readonly [number, number], words: string): Edit | null {
  const edit = editAt(placeOf(text, from, to), words)
  return edit.end - edit.start === to - from ? edit : null
}
