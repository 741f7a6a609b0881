import { allMatches } from '../../../report/text/all-matches.ts'
import { readInteger } from '../../../report/text/numerals.ts'
import { placeOf } from '../../../report/text/text.ts'
import type { Report } from '../../../report/types.ts'
import type { Miscount } from '../miscount.ts'

/** Matches the number of a rank. */
export const rankNumber = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})'

/** A move between two ranks, what may be wrong of it as it is written, and the groups of its match. */
interface RankMove {
  from: number
  to: number
  told: string
  groups: Record<string, string | undefined>
}

/** Makes a check of moves in a ranking, by a pattern with the groups `from`, `to` and `told`: what may be wrong. */
export function makeMoveCheck(
  pattern: RegExp,
  judge: (move: RankMove) => Pick<Miscount, 'kind' | 'stated' | 'terms' | 'computed'> | null,
): (report: Report) => Miscount[] {
  return ({ blocks }) =>
    blocks.flatMap(({ text }) =>
      (text.value.includes('第') ? allMatches(text.value, pattern) : []).flatMap(({ groups = {}, indices }) => {
        const [from, to] = [readInteger(groups['from'] ?? ''), readInteger(groups['to'] ?? '')]
        const range = indices?.groups?.['told']
        if (from === null || to === null || !range) return []
        const wrong = judge({ from, to, told: text.raw.slice(...range), groups })
        return wrong === null ? [] : [{ ...wrong, place: placeOf(text, ...range), related: [] }]
      }),
    )
}
