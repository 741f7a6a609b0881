import { widenEdit } from '../edit/widen-edit.ts'
import type { Problem } from '../problem/problem.ts'

/** What would mend a problem, in words: some words and what should stand for them. */
export interface Change {
  from: string
  to: string
  /** It is right in every case; else a person has to decide. */
  certain: boolean
}

const longest = 200

/**
 * The edits of a problem as text, for a file that is no text and cannot be mended by offsets; a single one as all the
 * words that are shown. What is longer than anybody reads is left out.
 */
export function changesOf({ edits, place }: Pick<Problem, 'edits' | 'place'>, text: string): Change[] {
  const [only] = edits
  const shown = edits.length === 1 && only !== undefined && place !== null ? [wide(only, place, text)] : edits
  return shown
    .map((edit, at) => ({
      from: text.slice(edit.start, edit.end),
      to: edit.text,
      certain: edits[at]?.kind === 'fix',
    }))
    .filter(({ from, to }) => from.length <= longest && to.length <= longest)
}

function wide(edit: Problem['edits'][number], place: NonNullable<Problem['place']>, text: string) {
  const widened = widenEdit(edit, [place.start.offset, place.end.offset], text)
  return { ...edit, ...widened }
}
