import type { Problem } from '../problem/problem.ts'
import { steadyHash } from '../problem/steady-hash.ts'

/** So many characters on either side tell one place from another. */
const around = 12

/**
 * What a problem is known by when the file is linted again: its rule and outcome, what it is about and the text around
 * that in the same clause, without spaces. Edits elsewhere do not change it.
 */
export function fingerprintOf({ id, outcome, place }: Problem, text: string | null): string {
  return steadyHash([id, outcome, place === null || text === null ? '' : contextOf(text, place)].join('\0'))
}

function contextOf(text: string, { start, end }: NonNullable<Problem['place']>): string {
  const before =
    text
      .slice(Math.max(0, start.offset - reach), start.offset)
      .split(clauseEnd)
      .at(-1) ?? ''
  const about = text.slice(start.offset, Math.min(end.offset, start.offset + longest))
  const [after = ''] = text.slice(end.offset, end.offset + reach).split(clauseEnd)
  return [plain(before).slice(-around), plain(about), plain(after).slice(0, around)].join('\0')
}

const clauseEnd = /[\r\n。，；：！？,;:!?]/u

/** A whole paragraph is known by its beginning. */
const longest = 60
/** As much of the text as holds what is wanted. */
const reach = 60

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s*]+/gu, '')
}
